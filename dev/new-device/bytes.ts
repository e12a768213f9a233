/** Unpadded standard base64, as Matrix writes it. Deliberately not shared with `src/`: the new device is another implementation. */
export const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes)).replaceAll("=", "")

/** Standard base64 with or without padding. Throws on anything else. */
export const unbase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0))

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

export const text = (bytes: ArrayBuffer | Uint8Array): string =>
  new TextDecoder("utf-8", { fatal: true }).decode(bytes)

/** One array of all parts in their order. */
export function join(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}
