import * as v from "valibot"
import { fromBase64, fromUtf8, toBase64, utf8, type Bytes } from "../bytes.ts"
import { ALGORITHMS, FLOWS, TRANSPORTS, type Algorithm } from "../names3906.ts"
import { urlProblem } from "../url.ts"
import { BadCode, type Code3906, type CodeProblem, type Intent } from "./loginCode.ts"
import { CodeReader } from "./reader.ts"

const INTENT: Record<Intent, string> = { login: "login.start", reciprocate: "login.reciprocate" }

const Code = v.object({
  rendezvous: v.object({
    algorithm: v.string(),
    key: v.string(),
    transport: v.object({ type: v.string(), uri: v.string() }),
  }),
  flow: v.optional(v.string()),
  intent: v.string(),
})

/** Whether bytes claim to be a code of 2023: those of the other years begin with letters. */
export const looksLike3906 = (bytes: Bytes): boolean => bytes[0] === 0x7b || bytes[0] === 0x5b

/** The bytes of a code of 2023: JSON text, all names of the family that `algorithm` belongs to. */
export function write3906({ algorithm, version, intent, publicKey, rendezvousUrl }: Code3906): Bytes {
  const family = ALGORITHMS.indexOf(algorithm)
  return utf8(
    JSON.stringify({
      rendezvous: {
        algorithm,
        key: toBase64(publicKey),
        transport: { type: TRANSPORTS[family], uri: rendezvousUrl },
      },
      ...(version === "v2" && { flow: FLOWS[family] }),
      intent: INTENT[intent],
    }),
  )
}

/** Reads it. Names of both families are taken, also mixed. Throws `BadCode`. */
export function read3906(bytes: Bytes): Code3906 {
  const result = v.safeParse(Code, parse(bytes))
  if (!result.success) throw new BadCode("shape")
  const { rendezvous, flow, intent: name } = result.output
  const algorithm: Algorithm = known(ALGORITHMS, rendezvous.algorithm) ?? bad("algorithm")
  if (!known(TRANSPORTS, rendezvous.transport.type)) bad("transport")
  if (flow !== undefined && !known(FLOWS, flow)) bad("flow")
  const intent = name === INTENT.login ? "login" : name === INTENT.reciprocate ? "reciprocate" : bad("mode")
  const publicKey = readKey(rendezvous.key)
  const rendezvousUrl = rendezvous.transport.uri
  const problem = urlProblem(rendezvousUrl)
  if (problem) bad(problem)
  const version = flow === undefined ? "v1" : "v2"
  return { dialect: "msc3906", version, algorithm, intent, publicKey, rendezvousUrl }
}

function readKey(text: string): Bytes {
  const key = orNothing(() => fromBase64(text))
  return key?.length === 32 ? new CodeReader(key).publicKey() : bad("key")
}

function parse(bytes: Bytes): unknown {
  const text = orNothing(() => fromUtf8(bytes)) ?? bad("utf8")
  return orNothing((): unknown => JSON.parse(text)) ?? bad("json")
}

const known = <T extends string>(names: readonly T[], name: string): T | undefined =>
  names.find((one) => one === name)

function orNothing<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

function bad(problem: CodeProblem): never {
  throw new BadCode(problem)
}
