import { concat, utf8, type Bytes } from "../bytes.ts"
import { urlProblem } from "../url.ts"
import { BadCode, type Code2024, type Intent } from "./loginCode.ts"
import { text16, type CodeReader } from "./reader.ts"

const MODE: Record<Intent, number> = { login: 0x03, reciprocate: 0x04 }

/** Matrix server name grammar (appendices, "Server Name"): an IPv6 literal or a DNS name or IPv4 address, and a port. */
const SERVER_NAME = /^(\[[0-9A-Fa-f:.]{2,45}\]|[0-9A-Za-z.-]{1,255})(:\d{1,5})?$/

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

/** Reads on after prefix and version. Throws `BadCode`. */
export function read2024(reader: CodeReader): Code2024 {
  const mode = reader.byte()
  const intent = mode === MODE.login ? "login" : mode === MODE.reciprocate ? "reciprocate" : undefined
  if (!intent) throw new BadCode("mode")
  const publicKey = reader.publicKey()
  const rendezvousUrl = reader.text(reader.uint16())
  const problem = urlProblem(rendezvousUrl)
  if (problem) throw new BadCode(problem)
  const server = intent === "reciprocate" ? reader.text(reader.uint16()) : undefined
  if (server !== undefined && !isServer(server)) throw new BadCode("server-name")
  return { dialect: "msc4108-2024", intent, publicKey, rendezvousUrl, server }
}

/** The text says server name; matrix-sdk writes the base URL. Both are read. */
const isServer = (text: string): boolean =>
  text.includes("://") ? urlProblem(text) === undefined : SERVER_NAME.test(text)
