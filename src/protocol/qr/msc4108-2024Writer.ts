import { concat, utf8, type Bytes } from "../bytes.ts"
import type { Code2024, Intent } from "./loginCode.ts"
import { text16 } from "./text.ts"

/** What the code is shown for. */
export const MODE: Record<Intent, number> = { login: 0x03, reciprocate: 0x04 }

/** The bytes of a 2024 code (MSC4108-2024, "QR code format"): prefix, 0x02, mode, key, URL and, in mode 0x04, the server. */
export function write2024(code: Code2024): Bytes {
  return concat(
    utf8("MATRIX"),
    Uint8Array.of(0x02, MODE[code.intent]),
    code.publicKey,
    text16(code.rendezvousUrl),
    code.intent === "reciprocate" ? text16(code.server ?? "") : new Uint8Array(),
  )
}
