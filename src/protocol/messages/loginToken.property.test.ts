import fc from "fast-check"
import { endedBy, lastWords } from "../conversation/loginTokenEnding.ts"
import { holds } from "../testing/cases.ts"
import { readMessage, type Incoming } from "./loginToken.ts"

const KNOWN: readonly Incoming["type"][] = [
  "m.login.progress",
  "m.login.protocol",
  "m.login.success",
  "m.login.failure",
  "unreadable",
]

/** Right messages, with each field right, absent or anything at all. */
const anything = fc.jsonValue({ maxDepth: 3 })
const maybe = (...values: unknown[]) => fc.oneof(fc.constantFrom(...values), anything)
const almostMessage = fc
  .record(
    {
      type: maybe(...KNOWN, "m.login.start", "m.login.finish", "m.login.approved", "m.login.verified"),
      reason: maybe("cancelled", "unsupported", "incompatible_intent", "__proto__", "constructor"),
      protocol: maybe("login_token", "device_authorization_grant"),
      device_id: maybe("DEVICE"),
      device_key: maybe("zyupOVK8LLW4ekHw0Ut74RjxRIJHvgsAyUjnP44dwxk"),
      device_authorization_grant: maybe({ verification_url: "https://a.example" }, { verification_uri: 7 }),
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
)

holds(
  "any text is one of the known messages of 2023, or unreadable with a short word for what it claims to be",
  fc.property(anyText, (text) => {
    const message = readMessage(text)
    return (
      KNOWN.includes(message.type) && (message.type !== "unreadable" || (message.claims ?? "").length <= 64)
    )
  }),
)

holds(
  "R13: any message of 2023 out of turn ends the link, and the peer is told one of the text's own reasons or nothing",
  fc.property(anyText, (text) => {
    const { failure } = endedBy(readMessage(text), "something else")
    const told = lastWords(failure, "https://hs.example")
    return (
      told === undefined ||
      (told.type === "m.login.failure" && ["cancelled", "unsupported"].includes(told.reason))
    )
  }),
)

holds(
  "nothing below __proto__ or constructor makes a message of 2023, nor changes one",
  fc.property(almostMessage, fc.constantFrom("__proto__", "constructor", "prototype"), (text, key) => {
    const below = readMessage(`{${JSON.stringify(key)}:${text}}`)
    const beside = readMessage(`{"type":"m.login.success",${JSON.stringify(key)}:${text}}`)
    return (
      below.type === "unreadable" && beside.type === "m.login.success" && !Object.hasOwn(beside, "reason")
    )
  }),
)
