import { concat, utf8, type Bytes } from "../bytes.ts"
import { urlProblem } from "../url.ts"
import { BadCode, type Code4388, type Intent } from "./loginCode.ts"
import type { CodeReader } from "./reader.ts"
import { text16, text8 } from "./text.ts"

const INTENT: Record<Intent, number> = { login: 0x00, reciprocate: 0x01 }

export const PREFIX_4388 = { stable: "MATRIX", unstable: "IO_ELEMENT_MSC4388" } as const

/** Opaque identifier grammar (Matrix appendices), 1 to 255 characters; but `.` and `..` would lead out of the path, and no encoding helps. */
const RENDEZVOUS_ID = /^(?!\.{1,2}$)[0-9A-Za-z._~-]{1,255}$/

/**
 * The bytes of an msc4388 code (MSC4388, "QR code format"): prefix, 0x03, intent, key, rendezvous id, base URL.
 * The profiles differ in one thing: the text has one length byte before the id, the Rust libraries write two.
 */
export function write4388(code: Code4388): Bytes {
  return concat(
    utf8(code.stable ? PREFIX_4388.stable : PREFIX_4388.unstable),
    Uint8Array.of(0x03, INTENT[code.intent]),
    code.publicKey,
    code.profile === "spec" ? text8(code.rendezvousId) : text16(code.rendezvousId),
    text16(code.baseUrl),
  )
}

/** Reads on after prefix and type. Throws `BadCode`. */
export function read4388(reader: CodeReader, stable: boolean): Code4388 {
  const byte = reader.byte()
  const intent = byte === INTENT.login ? "login" : byte === INTENT.reciprocate ? "reciprocate" : undefined
  if (!intent) throw new BadCode("mode")
  const publicKey = reader.publicKey()
  // A first length byte of 0 is illegal in the text, so it tells the two-byte form of the Rust libraries.
  const profile = reader.peek() === 0 ? "rust" : "spec"
  const rendezvousId = reader.text(profile === "rust" ? reader.uint16() : reader.byte())
  if (!RENDEZVOUS_ID.test(rendezvousId)) throw new BadCode("rendezvous-id")
  const baseUrl = reader.text(reader.uint16())
  const problem = urlProblem(baseUrl) ?? (/[?#]/.test(baseUrl) ? "url" : undefined)
  if (problem) throw new BadCode(problem)
  return { dialect: "msc4388", profile, stable, intent, publicKey, rendezvousId, baseUrl }
}
