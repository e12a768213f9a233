import { x25519 } from "@noble/curves/ed25519.js"
import fc from "fast-check"
import type { Bytes } from "../bytes.ts"
import type { LoginCode } from "../qr/loginCode.ts"
import { write2024 } from "../qr/msc4108-2024Writer.ts"
import { write3906 } from "../qr/msc3906.ts"
import { write4388 } from "../qr/msc4388.ts"
import { ALGORITHMS } from "../names3906.ts"

const intent = fc.constantFrom("login", "reciprocate")
const publicKey = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((seed): Bytes => x25519.getPublicKey(new Uint8Array(seed)))
const url = fc.oneof(
  fc.webUrl({ validSchemes: ["https"] }),
  fc.constantFrom("http://localhost:8008", "http://127.0.0.1:8008/", "https://[::1]/x", "https://hs.example"),
)

const code2024 = fc
  .record({ intent, publicKey, rendezvousUrl: url, server: url })
  .map(({ intent: who, server, ...rest }): LoginCode => ({
    dialect: "msc4108-2024",
    intent: who,
    server: who === "reciprocate" ? server : undefined,
    ...rest,
  }))

const code4388 = fc.record({
  dialect: fc.constant("msc4388"),
  profile: fc.constantFrom("spec", "rust"),
  stable: fc.boolean(),
  intent,
  publicKey,
  rendezvousId: fc.stringMatching(/^[0-9A-Za-z_~-][0-9A-Za-z._~-]{0,254}$/),
  baseUrl: url,
})

const code3906 = fc.record({
  dialect: fc.constant("msc3906"),
  version: fc.constantFrom("v1", "v2"),
  algorithm: fc.constantFrom(...ALGORITHMS),
  intent,
  publicKey,
  rendezvousUrl: url,
})

/** Any code that is right in every field. */
export const loginCode: fc.Arbitrary<LoginCode> = fc.oneof(code2024, code4388, code3906)

export function bytesOf(code: LoginCode): Bytes {
  switch (code.dialect) {
    case "msc4108-2024":
      return write2024(code)
    case "msc4388":
      return write4388(code)
    case "msc3906":
      return write3906(code)
  }
}
