/** Bytes over a plain ArrayBuffer: the kind that WebCrypto, fetch bodies and noble all take without a cast. */
export type Bytes = Uint8Array<ArrayBuffer>

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text)

/** Strict UTF-8. Throws a TypeError on malformed input instead of inserting U+FFFD. */
export const fromUtf8 = (bytes: Uint8Array): string =>
  new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)

export function concat(...parts: Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Unpadded standard base64, as every Matrix text and peer writes it. */
export function toBase64(bytes: Uint8Array): string {
  let binary = ""
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replace(/=+$/, "")
}

/**
 * Standard base64, padded or not. Throws a SyntaxError on the URL-safe alphabet, white space and stray bits, which no peer
 * writes (facts: vodozemac, crypto-wasm and olm refuse them as well).
 */
export function fromBase64(text: string): Bytes {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw new SyntaxError("not standard base64")
  const bare = text.replace(/=+$/, "")
  if (bare.length % 4 === 1) throw new SyntaxError("not standard base64: impossible length")
  const bytes = Uint8Array.from(atob(bare), (character) => character.charCodeAt(0))
  if (toBase64(bytes) !== bare) throw new SyntaxError("not standard base64: stray bits")
  return bytes
}

/** Compares without telling by its duration where two strings of equal length differ. */
export function equalInConstantTime(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  let difference = 0
  for (let i = 0; i < one.length; i++) difference |= one.charCodeAt(i) ^ other.charCodeAt(i)
  return difference === 0
}
