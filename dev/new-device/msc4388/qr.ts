import { join, text, utf8 } from "../bytes.ts"

/** The text and the Rust libraries differ in the length field of the id and in the response label; each fits only itself. */
export type Profile = "spec" | "rust"

/** A code of MSC4388, "QR code format". */
export interface Code {
  profile: Profile
  /** `MATRIX` goes with the stable rendezvous path, `IO_ELEMENT_MSC4388` with the unstable one. */
  unstable: boolean
  publicKey: Uint8Array<ArrayBuffer>
  rendezvousId: string
  /** The text as it stands in the code: it is authenticated byte for byte. */
  baseUrl: string
}

const prefixes = [
  ["MATRIX", false],
  ["IO_ELEMENT_MSC4388", true],
] as const

/** Whether the bytes begin like a code of MSC4388: a prefix, then type 3. */
export const looksLikeMsc4388 = (qr: Uint8Array): boolean =>
  prefixes.some(([prefix]) => startsWith(qr, prefix))

/** Reads a code of an existing device (intent 1). Throws an Error that says what is wrong with it. */
export function readCode(qr: Uint8Array): Code {
  const found = prefixes.find(([prefix]) => startsWith(qr, prefix))
  if (!found) throw new Error("not a code of MSC4388")
  let at = found[0].length + 1
  const take = (length: number): Uint8Array<ArrayBuffer> => {
    if (at + length > qr.length) throw new Error("the code is cut off")
    at += length
    return Uint8Array.from(qr.subarray(at - length, at))
  }
  const number = (length: number): number => take(length).reduce((sum, byte) => sum * 256 + byte, 0)

  if (number(1) !== 1) throw new Error("the code is not of an existing device")
  const publicKey = take(32)
  // An id has at least one character, so a first length byte of 0 can only be the high byte of the Rust form.
  const profile = qr[at] === 0 ? "rust" : "spec"
  const rendezvousId = text(take(number(profile === "rust" ? 2 : 1)))
  const baseUrl = text(take(number(2)))
  if (at !== qr.length) throw new Error("the code has bytes too many")
  return { profile, unstable: found[1], publicKey, rendezvousId, baseUrl }
}

/** The code of a new device (intent 0): what `readCode` reads of an existing one. */
export function writeCode({ profile, unstable, publicKey, rendezvousId, baseUrl }: Code): Uint8Array {
  const [id, url] = [utf8(rendezvousId), utf8(baseUrl)]
  const sixteen = (length: number) => [length >> 8, length & 255]
  return join(
    utf8(unstable ? "IO_ELEMENT_MSC4388" : "MATRIX"),
    [3, 0],
    publicKey,
    profile === "rust" ? sixteen(id.length) : [id.length],
    id,
    sixteen(url.length),
    url,
  )
}

function startsWith(qr: Uint8Array, prefix: string): boolean {
  const start = String.fromCharCode(...qr.subarray(0, prefix.length))
  return start === prefix && qr[prefix.length] === 3
}
