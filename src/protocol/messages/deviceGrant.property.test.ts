import fc from "fast-check"
import { endedBy, wireReason } from "../conversation/ending.ts"
import { holds } from "../testing/cases.ts"
import { readMessage, type Incoming } from "./deviceGrant.ts"

const KNOWN: readonly Incoming["type"][] = [
  "m.login.protocol",
  "m.login.success",
  "m.login.declined",
  "m.login.failure",
  "unreadable",
]

/** Right messages, with each field right, absent or anything at all. */
const anything = fc.jsonValue({ maxDepth: 3 })
const maybe = (...values: unknown[]) => fc.oneof(fc.constantFrom(...values), anything)
const almostMessage = fc
  .record(
    {
      type: maybe(...KNOWN, "m.login.protocols", "m.login.protocol_accepted", "m.login.secrets"),
      reason: maybe("user_cancelled", "authorization_expired", "__proto__", "constructor", "toString"),
      protocol: maybe("device_authorization_grant", "login_token"),
      device_id: maybe("DEVICE"),
      device_authorization_grant: maybe({ verification_uri: "https://a.example" }, { verification_uri: 7 }),
    },
    { requiredKeys: [] },
  )
  .map((message) => JSON.stringify(message))
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.json(),
  almostMessage,
  almostMessage.map((text) => text.slice(0, -1)),
  fc.nat(5_000).map((depth) => "[".repeat(depth) + "]".repeat(depth)),
  fc.nat(5_000).map((depth) => '{"type":'.repeat(depth) + "1" + "}".repeat(depth)),
)

holds(
  "any text is one of the known messages, or unreadable with a short word for what it claims to be",
  fc.property(anyText, (text) => {
    const message = readMessage(text)
    return (
      KNOWN.includes(message.type) && (message.type !== "unreadable" || (message.claims ?? "").length <= 64)
    )
  }),
)

holds(
  "R14: any message out of turn ends the link with a failure that the tables know",
  fc.property(anyText, fc.boolean(), (text, accepted) => {
    const { failure } = endedBy(readMessage(text), "something else", accepted)
    const told = wireReason(failure)
    return told === undefined || /^[a-z_]+$/.test(told)
  }),
)

holds(
  "nothing below __proto__ or constructor makes a message, nor changes one",
  fc.property(almostMessage, fc.constantFrom("__proto__", "constructor", "prototype"), (text, key) => {
    const below = readMessage(`{${JSON.stringify(key)}:${text}}`)
    const beside = readMessage(`{"type":"m.login.success",${JSON.stringify(key)}:${text}}`)
    return below.type === "unreadable" && beside.type === "m.login.success" && !("type" in Object.prototype)
  }),
)
