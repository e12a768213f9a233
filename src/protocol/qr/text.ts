import { concat, utf8, type Bytes } from "../bytes.ts"

/** `EncodeStringAsBytes8` of MSC4388, step 4: one length byte, then UTF-8. Throws a RangeError over 255 bytes. */
export function text8(text: string): Bytes {
  const bytes = utf8(text)
  if (bytes.length > 0xff) throw new RangeError(`at most 255 bytes fit, got ${bytes.length}`)
  return concat(Uint8Array.of(bytes.length), bytes)
}

/** `EncodeStringAsBytes16` of MSC4388, step 4: two length bytes, big-endian, then UTF-8. Throws a RangeError over 65,535 bytes. */
export function text16(text: string): Bytes {
  const bytes = utf8(text)
  if (bytes.length > 0xffff) throw new RangeError(`at most 65535 bytes fit, got ${bytes.length}`)
  return concat(Uint8Array.of(bytes.length >> 8, bytes.length & 0xff), bytes)
}
