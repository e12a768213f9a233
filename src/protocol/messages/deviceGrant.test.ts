import { expect, test } from "vitest"
import samples from "../../../vectors/messages.json" with { type: "json" }
import { readMessage } from "./deviceGrant.ts"

const fromNewDevice = samples.messages.filter(
  ({ generation, sender }) => generation.startsWith("msc4108") && sender !== "existing",
)

test("there are samples of both texts", () => expect(fromNewDevice.length).toBeGreaterThan(30))

for (const [index, sample] of fromNewDevice.entries()) {
  const text = JSON.stringify(sample.message)
  test(`${index} (${sample.generation}): ${text.slice(0, 110)}`, () => {
    const read = readMessage(text)
    const type = "type" in sample.message ? sample.message.type : undefined
    // A failure without a reason still ends the session; a page or device id is judged by the conversation, not the schema.
    const isJudgedLater = type === "m.login.failure" || "device_authorization_grant" in sample.message
    if (sample.valid) expect(read.type).toBe(type)
    else if (isJudgedLater) expect([type, "unreadable"]).toContain(read.type)
    else expect(read).toEqual({ type: "unreadable", claims: type })
  })
}

test("R14: a failure is one whatever its reason looks like", () => {
  expect(readMessage('{"type":"m.login.failure"}')).toEqual({ type: "m.login.failure", reason: undefined })
  expect(readMessage('{"type":"m.login.failure","reason":7}')).toEqual({
    type: "m.login.failure",
    reason: undefined,
  })
  expect(readMessage('{"type":"m.login.failure","reason":"new"}')).toEqual({
    type: "m.login.failure",
    reason: "new",
  })
})

test.each(["", "{", "null", "[]", '"m.login.success"', '{"type":7}', "{}"])("%j is unreadable", (text) => {
  expect(readMessage(text)).toEqual({ type: "unreadable", claims: undefined })
})

test("a refusal is one and nothing more, whatever comes with it", () => {
  const type = "m.login.declined"
  expect(readMessage(JSON.stringify({ type, reason: "user_cancelled" }))).toEqual({ type })
})

test("a protocol is named by a text, whether we know it or not", () => {
  const type = "m.login.protocol"
  expect(readMessage(JSON.stringify({ type, protocol: "new" }))).toEqual({ type, protocol: "new" })
  for (const protocol of [undefined, null, 7, ["new"], {}])
    expect(readMessage(JSON.stringify({ type, protocol }))).toEqual({ type: "unreadable", claims: type })
})

test("of a type that we do not know its first 64 characters are kept", () => {
  const read = readMessage(JSON.stringify({ type: "x".repeat(65) }))
  expect(read).toEqual({ type: "unreadable", claims: "x".repeat(64) })
})

test("the grant's addresses are read nested and, as the coming matrix-sdk writes them over msc4388, beside the protocol", () => {
  const chosen = { type: "m.login.protocol", protocol: "device_authorization_grant", device_id: "D" }
  const grant = {
    verification_uri: "https://auth.example/link",
    verification_uri_complete: "https://auth.example/link?code=A",
  }
  const nested = readMessage(JSON.stringify({ ...chosen, device_authorization_grant: grant }))
  expect(nested).toEqual({ ...chosen, device_authorization_grant: grant })
  expect(readMessage(JSON.stringify({ ...chosen, ...grant }))).toEqual(nested)
  // What is nested, but has none, hides none.
  for (const device_authorization_grant of [null, {}])
    expect(readMessage(JSON.stringify({ ...chosen, ...grant, device_authorization_grant }))).toEqual(nested)
})
