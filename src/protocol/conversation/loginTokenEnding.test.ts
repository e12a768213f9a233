import { describe, expect, test } from "vitest"
import type { Failure } from "../failure.ts"
import { readMessage } from "../messages/loginToken.ts"
import { meetByCode } from "../testing/tokenPair.ts"
import { endedBy, lastWords, tellFailure } from "./loginTokenEnding.ts"

const HOMESERVER = "https://hs.example"
const cancelled = { type: "m.login.failure", reason: "cancelled" }
const unsupported = { type: "m.login.failure", reason: "unsupported", homeserver: HOMESERVER }
const nothing = undefined

/** Every failure, and the last thing that a new device of 2023 hears of it. */
const TOLD: { [K in Failure["kind"]]: [failure: Extract<Failure, { kind: K }>, told: unknown][] } = {
  cancelled: [
    [{ kind: "cancelled", by: "us" }, cancelled],
    [{ kind: "cancelled", by: "them" }, nothing],
  ],
  "declined-here": [[{ kind: "declined-here" }, { type: "m.login.declined" }]],
  "nothing-offered": [[{ kind: "nothing-offered" }, unsupported]],
  "unsupported-protocol": [
    [{ kind: "unsupported-protocol", by: "us", protocol: "sms" }, unsupported],
    [{ kind: "unsupported-protocol", by: "them" }, nothing],
  ],
  "incompatible-intent": [[{ kind: "incompatible-intent", by: "them" }, nothing]],
  "unexpected-message": [
    [{ kind: "unexpected-message", by: "us" }, cancelled],
    [{ kind: "unexpected-message", by: "them" }, nothing],
  ],
  "key-mismatch": [[{ kind: "key-mismatch" }, cancelled]],
  "not-signed": [[{ kind: "not-signed" }, cancelled]],
  "no-crypto": [[{ kind: "no-crypto", why: "not-loaded" }, cancelled]],
  "token-limit": [[{ kind: "token-limit", retryAfter: 60_000 }, cancelled]],
  "device-exists": [[{ kind: "device-exists", by: "us" }, cancelled]],
  "device-not-found": [[{ kind: "device-not-found", by: "us" }, cancelled]],
  "bad-device-id": [[{ kind: "bad-device-id" }, cancelled]],
  "page-refused": [[{ kind: "page-refused", why: "not-https" }, cancelled]],
  "page-not-opened": [[{ kind: "page-not-opened", by: "us" }, cancelled]],
  "keys-unavailable": [[{ kind: "keys-unavailable" }, cancelled]],
  "message-too-large": [[{ kind: "message-too-large", bytes: 5_000 }, cancelled]],
  insecure: [[{ kind: "insecure", what: "message" }, cancelled]],
  disturbed: [[{ kind: "disturbed" }, cancelled]],
  // Only the other conversation ends so, but it would be told.
  "grant-gone": [[{ kind: "grant-gone" }, cancelled]],
  "wrong-code": [[{ kind: "wrong-code" }, cancelled]],
  "code-not-asked": [[{ kind: "code-not-asked" }, cancelled]],
  // R14: what the peer said itself, and trouble with a server or the network, has no word.
  declined: [[{ kind: "declined" }, nothing]],
  "not-approved": [[{ kind: "not-approved" }, nothing]],
  "peer-failed": [[{ kind: "peer-failed", reason: "x" }, nothing]],
  "authorization-expired": [[{ kind: "authorization-expired" }, nothing]],
  "code-used": [[{ kind: "code-used" }, nothing]],
  closed: [[{ kind: "closed" }, nothing]],
  expired: [[{ kind: "expired", at: "connected" }, nothing]],
  interrupted: [[{ kind: "interrupted" }, nothing]],
  server: [[{ kind: "server", status: 500, errcode: undefined }, nothing]],
  unreachable: [[{ kind: "unreachable" }, nothing]],
  "signed-out": [[{ kind: "signed-out" }, nothing]],
  "bad-answer": [[{ kind: "bad-answer", what: "x" }, nothing]],
  bug: [[{ kind: "bug", what: "x" }, nothing]],
}

describe("R14: what a new device of 2023 is told of", () => {
  for (const [failure, told] of Object.values(TOLD).flat())
    test(JSON.stringify(failure), () => expect(lastWords(failure, HOMESERVER)).toEqual(told))
})

describe("what a new device of 2023 says when it ends", () => {
  const reasons: [reason: unknown, failure: Failure][] = [
    ["cancelled", { kind: "cancelled", by: "them" }],
    ["unsupported", { kind: "unsupported-protocol", by: "them" }],
    ["incompatible_intent", { kind: "incompatible-intent", by: "them" }],
    ["user_cancelled", { kind: "peer-failed", reason: "user_cancelled" }],
    ["x".repeat(100), { kind: "peer-failed", reason: "x".repeat(64) }],
    ["constructor", { kind: "peer-failed", reason: "constructor" }],
    [undefined, { kind: "peer-failed", reason: undefined }],
    [7, { kind: "peer-failed", reason: undefined }],
  ]
  test.each(reasons)("%j", (reason, failure) => {
    const message = readMessage(
      JSON.stringify({ type: "m.login.failure", reason, homeserver: "x", intent: "y" }),
    )
    expect(endedBy(message, "anything").failure).toEqual(failure)
  })
})

test.each([
  ['{"type":"m.login.progress"}', "m.login.progress"],
  ['{"type":"m.login.protocol","protocol":"login_token"}', "m.login.protocol"],
  ['{"type":"m.login.success"}', "m.login.success"],
  ['{"type":"m.login.start"}', "m.login.start"],
  ["nonsense", "no message"],
])("R13: %s out of turn ends the link", (text, received) => {
  expect(endedBy(readMessage(text), "what was due").failure).toEqual({
    kind: "unexpected-message",
    by: "us",
    expected: "what was due",
    received,
  })
})

test("the last word arrives, over whatever the new device may have said meanwhile", async () => {
  const { machine, channel, peer, signal } = await meetByCode("them")
  await peer.progress()
  await machine.run(tellFailure(channel, { kind: "declined-here" }, HOMESERVER, signal))
  expect(await machine.run(peer.hear())).toEqual({ type: "m.login.declined" })
})

test("where there is no word, nothing is said", async () => {
  const { machine, channel, peer, server, signal } = await meetByCode("them")
  const { length } = server.requests
  await machine.run(tellFailure(channel, { kind: "unreachable" }, HOMESERVER, signal))
  expect(server.requests).toHaveLength(length)
  expect(peer.hasNews).toBe(false)
})
