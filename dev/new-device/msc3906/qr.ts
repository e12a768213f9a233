import { base64, text, unbase64, utf8 } from "../bytes.ts"
import { type Family, type Intent, names } from "./names.ts"

/** What stands in a code of MSC3906: JSON, in which MSC3903 and MSC3886 have their parts. */
export interface Code {
  /** Of the algorithm, and so of everything that is said later. */
  family: Family
  publicKey: Uint8Array<ArrayBuffer>
  /** Address of the session. */
  uri: string
  intent: Intent
}

interface Written {
  rendezvous: { algorithm: string; key: string; transport: { type: string; uri: string } }
  flow: string
  intent: Intent
}

/** The codes of the other generations begin with the letters MATRIX. */
export const looksLikeMsc3906 = (qr: Uint8Array): boolean => qr[0] === "{".charCodeAt(0)

/** Throws an Error for anything but a code of version 2, whose names may each be of either family. */
export function readCode(qr: Uint8Array): Code {
  const { rendezvous, flow, intent } = JSON.parse(text(qr)) as Partial<Written>
  const { algorithm, key, transport } = rendezvous ?? {}
  const family = familyOf("algorithm", algorithm)
  if (!family || !familyOf("flow", flow) || !familyOf("transport", transport?.type)) {
    throw new Error("a code of another kind")
  }
  if (intent !== "login.start" && intent !== "login.reciprocate")
    throw new Error("a code with another intent")
  if (typeof transport?.uri !== "string" || key === undefined)
    throw new Error("a code without an address or a key")
  const publicKey = unbase64(key)
  if (publicKey.length !== 32) throw new Error("a code with a key of another length")
  return { family, publicKey, uri: transport.uri, intent }
}

export function writeCode({ family, publicKey, uri, intent }: Code): Uint8Array<ArrayBuffer> {
  const { algorithm, transport, flow } = names[family]
  const code: Written = {
    rendezvous: { algorithm, key: base64(publicKey), transport: { type: transport, uri } },
    flow,
    intent,
  }
  return utf8(JSON.stringify(code))
}

function familyOf(kind: "algorithm" | "flow" | "transport", name: unknown): Family | undefined {
  if (name === names.stable[kind]) return "stable"
  return name === names.unstable[kind] ? "unstable" : undefined
}
