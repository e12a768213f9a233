import { urlProblem } from "../url.ts"
import { BadCode, type Code2024 } from "./loginCode.ts"
import type { CodeReader } from "./reader.ts"
import { MODE } from "./msc4108-2024Writer.ts"

/** Matrix server name grammar (appendices, "Server Name"): an IPv6 literal or a DNS name or IPv4 address, and a port. */
const SERVER_NAME = /^(\[[0-9A-Fa-f:.]{2,45}\]|[0-9A-Za-z.-]{1,255})(:\d{1,5})?$/

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
