import { describe, expect, test } from "vitest"
import type { Failure } from "../failure.ts"
import { readMessage, type WireReason } from "../messages/deviceGrant.ts"
import { endedBy, wireReason } from "./ending.ts"

/** Ends of ours that the peer is told of, and in which words. */
const TOLD: [WireReason, Failure][] = [
  ["user_cancelled", { kind: "cancelled", by: "us" }],
  ["user_cancelled", { kind: "code-not-asked" }],
  ["user_cancelled", { kind: "wrong-code" }],
  ["user_cancelled", { kind: "keys-unavailable" }],
  ["unexpected_message_received", { kind: "insecure", what: "message" }],
  ["unexpected_message_received", { kind: "disturbed" }],
  ["unexpected_message_received", { kind: "unexpected-message", by: "us" }],
  ["unexpected_message_received", { kind: "bad-device-id" }],
  ["unexpected_message_received", { kind: "message-too-large", bytes: 5_000 }],
  ["unsupported_protocol", { kind: "unsupported-protocol", by: "us" }],
  ["unsupported_protocol", { kind: "grant-gone" }],
  ["device_already_exists", { kind: "device-exists", by: "us" }],
  ["device_not_found", { kind: "device-not-found", by: "us" }],
  ["unable_to_open_verification_uri", { kind: "page-refused", why: "scheme" }],
  ["unable_to_open_verification_uri", { kind: "page-not-opened", by: "us" }],
]

/** Ends that the peer told us itself, or that are trouble with a server, for which there is no word. */
const UNTOLD: Failure[] = [
  { kind: "cancelled", by: "them" },
  { kind: "declined" },
  { kind: "not-approved" },
  { kind: "authorization-expired" },
  { kind: "peer-failed", reason: "x" },
  { kind: "unexpected-message", by: "them" },
  { kind: "unsupported-protocol", by: "them" },
  { kind: "device-exists", by: "them" },
  { kind: "device-not-found", by: "them" },
  { kind: "page-not-opened", by: "them" },
  { kind: "expired", at: "connected" },
  { kind: "code-used" },
  { kind: "closed" },
  { kind: "interrupted" },
  { kind: "server", status: 500, errcode: undefined },
  { kind: "unreachable" },
  { kind: "signed-out" },
  { kind: "bad-answer", what: "x" },
  { kind: "bug", what: "x" },
  { kind: "declined-here" },
  { kind: "incompatible-intent", by: "us" },
  { kind: "nothing-offered" },
  { kind: "token-limit", retryAfter: 1 },
  { kind: "key-mismatch" },
  { kind: "not-signed" },
  { kind: "no-crypto", why: "failed" },
]

describe("R14: the peer is told", () => {
  test.each(TOLD)("%s of %j", (reason, failure) => expect(wireReason(failure)).toBe(reason))
  test.each(UNTOLD)("nothing of %j", (failure) => expect(wireReason(failure)).toBeUndefined())
})

describe("R14: a message that ends the conversation", () => {
  const ended = (message: object, accepted = false): Failure =>
    endedBy(readMessage(JSON.stringify(message)), "m.login.success", accepted).failure
  const failure = (reason: unknown, accepted = false) => ended({ type: "m.login.failure", reason }, accepted)

  test.each([
    ["authorization_expired", { kind: "authorization-expired" }],
    ["device_already_exists", { kind: "device-exists", by: "them" }],
    ["device_not_found", { kind: "device-not-found", by: "them" }],
    ["unexpected_message_received", { kind: "unexpected-message", by: "them" }],
    ["unsupported_protocol", { kind: "unsupported-protocol", by: "them" }],
    ["unable_to_open_verification_uri", { kind: "page-not-opened", by: "them" }],
  ])("says why: %s", (reason, told) => {
    expect(failure(reason)).toEqual(told)
    expect(failure(reason, true)).toEqual(told)
  })

  test("says that it was cancelled; after the acceptance this is how a denied consent is told", () => {
    expect(failure("user_cancelled")).toEqual({ kind: "cancelled", by: "them" })
    expect(failure("user_cancelled", true)).toEqual({ kind: "not-approved" })
    expect(ended({ type: "m.login.declined" })).toEqual({ kind: "declined" })
  })

  test("has a reason that nobody knows: it is kept, but no more of it than can be shown", () => {
    expect(failure("x".repeat(65))).toEqual({ kind: "peer-failed", reason: "x".repeat(64) })
    expect(failure("constructor")).toEqual({ kind: "peer-failed", reason: "constructor" })
    for (const none of [undefined, null, 7])
      expect(failure(none)).toEqual({ kind: "peer-failed", reason: undefined })
  })

  test("is not the one that was due", () => {
    const unexpected = { kind: "unexpected-message", by: "us", expected: "m.login.success" }
    expect(ended({ type: "m.login.success" })).toEqual({ ...unexpected, received: "m.login.success" })
    const other = { type: "m.login.protocol", protocol: "some_future_protocol" }
    expect(ended(other)).toEqual({ ...unexpected, received: "m.login.protocol" })
    expect(ended({ type: "m.login.unknown" })).toEqual({ ...unexpected, received: "m.login.unknown" })
    expect(ended({})).toEqual({ ...unexpected, received: "no message" })
  })
})
