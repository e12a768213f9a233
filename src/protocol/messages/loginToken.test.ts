import { describe, expect, test } from "vitest"
import samples from "../../../vectors/messages.json" with { type: "json" }
import { readMessage, type Outgoing } from "./loginToken.ts"

const v2 = samples.messages.filter(({ generation }) => generation.startsWith("msc3906-v2"))
const r1 = samples.messages.filter(({ generation }) => generation.startsWith("msc3906-r1"))

const KEY = "zyupOVK8LLW4ekHw0Ut74RjxRIJHvgsAyUjnP44dwxk"
const verified = {
  type: "m.login.verified",
  verifying_device_id: "XXXYYYZZZ",
  verifying_device_key: KEY,
} as const

/** Everything that we can say, as the text's samples have it. */
const OURS: readonly Outgoing[] = [
  { type: "m.login.protocols", protocols: ["login_token"] },
  { type: "m.login.failure", reason: "incompatible_intent", intent: "login.reciprocate" },
  { type: "m.login.failure", reason: "unsupported" },
  { type: "m.login.failure", reason: "cancelled" },
  { type: "m.login.declined" },
  {
    type: "m.login.approved",
    login_token: "abcdefghijkl",
    homeserver: "https://matrix-client.matrix.org",
  },
  verified,
  { ...verified, master_key: "nUXlpx8JZAvmrDtYr/5R3bWRK4V4faHx2DFDZHo3ga0" },
]

/** A new device's own intent is never ours. */
const isTheirs = (message: object): boolean => "intent" in message && message.intent === "login.start"

test("none is left out", () => {
  expect(v2).toHaveLength(13)
  expect(r1).toHaveLength(8)
})

describe("what we say is what the text says", () => {
  const said = v2.filter(
    ({ sender, message }) => ["existing", "either"].includes(sender) && !isTheirs(message),
  )

  test("every one of its samples, and nothing else", () => {
    const texts = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).toSorted()
    expect(texts(OURS)).toEqual(texts(said.map(({ message }) => message)))
  })
})

describe("what the new device says is read", () => {
  const heard = v2.filter(({ sender }) => sender !== "existing")
  test.each(heard.map(({ message }) => [JSON.stringify(message), message] as const))(
    "%s",
    (text, message) => {
      const read = readMessage(text)
      const { intent: _intent, ...known } = { intent: undefined, ...message }
      expect(read).toEqual(known)
    },
  )
})

describe("the first version is another conversation: its messages never pass for one of ours", () => {
  test.each(r1.map(({ message }) => [JSON.stringify(message), message] as const))("%s", (text, message) => {
    const read = readMessage(text)
    // Its progress is read as one, without what it carries: so it ends where a protocol or a token should follow.
    if (message.type === "m.login.progress") expect(read).toEqual({ type: "m.login.progress" })
    else expect(read).toEqual({ type: "unreadable", claims: message.type })
  })
  test.each(["m.login.start", "m.login.finish"])("%s is unreadable", (type) => {
    expect(readMessage(JSON.stringify({ type }))).toEqual({ type: "unreadable", claims: type })
  })
})

describe("what only the existing device says is unreadable from the new one", () => {
  test.each(["m.login.protocols", "m.login.approved", "m.login.declined", "m.login.verified"])(
    "%s",
    (type) => {
      const sample = OURS.find((one) => one.type === type)
      expect(readMessage(JSON.stringify(sample))).toEqual({ type: "unreadable", claims: type })
    },
  )
})

test("R14: a failure is one whatever its reason looks like", () => {
  for (const reason of [undefined, 7, null, {}])
    expect(readMessage(JSON.stringify({ type: "m.login.failure", reason }))).toEqual({
      type: "m.login.failure",
      reason: undefined,
    })
  expect(readMessage('{"type":"m.login.failure","reason":"new"}')).toEqual({
    type: "m.login.failure",
    reason: "new",
  })
})

test("R23: the page's address is read in the words of the text and of RFC 8628", () => {
  const chosen = { type: "m.login.protocol", protocol: "device_authorization_grant" }
  for (const grant of [
    { verification_url_complete: "https://id.example/device/a" },
    { verification_url: "https://id.example/device" },
    { verification_uri: "https://id.example/device", verification_uri_complete: null },
  ]) {
    const message = { ...chosen, device_authorization_grant: grant }
    expect(readMessage(JSON.stringify(message))).toEqual(message)
  }
  expect(readMessage(JSON.stringify({ ...chosen, device_authorization_grant: "x" }))).toEqual({
    type: "unreadable",
    claims: "m.login.protocol",
  })
})

test.each([
  ["a protocol that is none", { type: "m.login.protocol", protocol: ["login_token"] }],
  ["no protocol", { type: "m.login.protocol" }],
  ["a device id that is a number", { type: "m.login.success", device_id: 7, device_key: KEY }],
  ["a key that is a list", { type: "m.login.success", device_id: "A", device_key: [KEY] }],
])("R13: types are checked strictly: %s", (_what, message) => {
  expect(readMessage(JSON.stringify(message))).toEqual({ type: "unreadable", claims: message.type })
})

test.each(["", "{", "null", "[]", '"m.login.success"', '{"type":7}', "{}"])("%j is unreadable", (text) => {
  expect(readMessage(text)).toEqual({ type: "unreadable", claims: undefined })
})

test("of a type that we do not know its first 64 characters are kept", () => {
  const read = readMessage(JSON.stringify({ type: "x".repeat(65) }))
  expect(read).toEqual({ type: "unreadable", claims: "x".repeat(64) })
})
