import type { Bytes } from "../bytes.ts"
import type { Algorithm } from "../names3906.ts"
import type { UrlProblem } from "../url.ts"

/** Who made the code: a new device that wants to log in, or a signed-in one that offers to help. */
export type Intent = "login" | "reciprocate"

/** The 2024 code (MSC4108-2024, "QR code format"). `server` is a base URL or a server name; only for `reciprocate`. */
export interface Code2024 {
  dialect: "msc4108-2024"
  intent: Intent
  publicKey: Bytes
  rendezvousUrl: string
  server: string | undefined
}

/** The msc4388 code (MSC4388, "QR code format"). `baseUrl` is kept byte for byte: it is part of the AAD (R4). */
export interface Code4388 {
  dialect: "msc4388"
  profile: "spec" | "rust"
  /** Prefix `MATRIX` and the stable path, or `IO_ELEMENT_MSC4388` and the unstable one (R21). */
  stable: boolean
  intent: Intent
  publicKey: Bytes
  rendezvousId: string
  baseUrl: string
}

/**
 * The code of 2023 (MSC3906 with MSC3903 and MSC3886). `version`: "v1" has no `flow`. `algorithm` is kept as written: it is part of
 * the key derivation.
 */
export interface Code3906 {
  dialect: "msc3906"
  version: "v1" | "v2"
  algorithm: Algorithm
  intent: Intent
  publicKey: Bytes
  rendezvousUrl: string
}

export type LoginCode = Code2024 | Code4388 | Code3906

/** Why bytes are not a login code. */
export type CodeProblem =
  | UrlProblem
  | "truncated"
  | "trailing-bytes"
  | "prefix"
  | "version"
  | "mode"
  | "utf8"
  | "server-name"
  | "rendezvous-id"
  | "low-order-key"
  /** Of the codes of 2023, which are JSON. */
  | "json"
  | "shape"
  | "algorithm"
  | "transport"
  | "flow"
  | "key"

/** Thrown by the codecs and turned into a value by `readLoginCode`. */
export class BadCode extends Error {
  readonly problem: CodeProblem
  constructor(problem: CodeProblem) {
    super(problem)
    this.problem = problem
  }
}
