import { unbase64 } from "../bytes.ts"

/** Bytes that somebody pasted: hex, or base64 in either alphabet; white space does not matter. Undefined if they are neither. */
export function bytesFromText(entered: string): Uint8Array | undefined {
  const text = entered.replaceAll(/\s/g, "")
  if (text === "") return undefined
  if (/^([0-9a-f]{2})+$/i.test(text)) {
    return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  }
  try {
    return unbase64(text.replaceAll("-", "+").replaceAll("_", "/"))
  } catch {
    return undefined
  }
}
