import { describe, expect, test } from "vitest"
import type { Cell } from "./cell.ts"
import type { Outcome } from "./drive.ts"
import { judge } from "./judge.ts"

const cell: Cell = {
  code: "msc4108-2024",
  shows: "we",
  step: "send OK",
  fault: "some",
  rules: [],
  ends: ["linked", "insecure, none", "server, none"],
}

const look = (status: number) => ({
  method: "GET",
  path: "/_matrix/client/v3/devices/NEW",
  origin: undefined,
  status,
  fault: undefined,
})

/** A link as it should be. */
const linked: Outcome = {
  end: "linked",
  phones: ["verified"],
  deviceId: "NEW",
  shown: [
    {
      step: "showing-code",
      code: "msc4108-2024",
      qr: new Uint8Array(),
      usableUntil: 0,
      renewals: 0,
    } as const,
    { step: "awaiting-request", deadline: 0 } as const,
    { step: "checking-device", device: { id: "NEW", name: undefined } } as const,
  ].map((state) => ({ state, after: 0 })),
  approvedAfter: [],
  seen: [look(404), look(200)],
  keys: { takenAfter: 2, isWiped: true },
  fired: [1],
  refreshes: 0,
  troubles: [],
}

const kindOf = (change: Partial<Outcome>, of: Partial<Cell> = {}): string =>
  judge({ ...cell, ...of }, { ...linked, ...change }).kind

/** R3: what msc4388 cannot mend, as the proxy sees it. */
const interrupted: Partial<Outcome> = {
  end: "interrupted, none",
  phones: [{ reason: "session-gone" }],
  seen: [{ ...look(409), method: "PUT" }],
  keys: { takenAfter: undefined, isWiped: true },
}
const lostReply: Cell["rules"] = [{ method: "PUT", path: "", fault: { kind: "cut-reply" } }]

const nothingTaken = { takenAfter: undefined, isWiped: true }

describe("the judge of the fault table", () => {
  test("lets a link pass in which nothing is amiss", () => expect(kindOf({})).toBe("well"))

  test("R3: lets a link of msc4388 end interrupted when the peer answered what we could not know to be delivered", () => {
    expect(kindOf(interrupted, { code: "msc4388-spec", ends: ["linked"], rules: lostReply })).toBe("well")
    const signedIn: Partial<Outcome> = { ...interrupted, end: "interrupted, signed-in" }
    expect(kindOf(signedIn, { code: "msc4388-spec", ends: ["linked"], rules: lostReply })).toBe("well")
    expect(kindOf(interrupted, { code: "msc4388-spec", ends: ["linked"] })).toBe("wrong")
    expect(kindOf(interrupted, { ends: ["linked"], rules: lostReply })).toBe("wrong")
    expect(
      kindOf({ ...interrupted, seen: [] }, { code: "msc4388-spec", ends: ["linked"], rules: lostReply }),
    ).toBe("wrong")
  })

  const faults: [string, string, Partial<Outcome>, Partial<Cell>?][] = [
    ["wrong", "a fault that never hit", { fired: [1, 0] }],
    ["wrong", "a proxy that could not do its fault", { troubles: ["Error: nothing to write again"] }],
    ["hung", "a link that did not end", { end: undefined }],
    ["lost", "a phone that still waits", { end: "server, none", phones: ["waiting"], keys: nothingTaken }],
    ["lost", "a link called linked whose phone has no secrets", { phones: ["signed in, not verified"] }],
    ["wrong", "an end that the cell does not allow", { end: "closed, none", keys: nothingTaken }],
    [
      "wrong",
      "R14: a trouble of the server that is told as a cancel",
      { end: "server, none", phones: [{ reason: "user_cancelled" }], keys: nothingTaken },
    ],
    [
      "wrong",
      "a phone that was not told what it should have heard",
      { end: "insecure, none", phones: [{ reason: "session-gone" }], keys: nothingTaken },
      { told: "unexpected_message_received" },
    ],
    ["wrong", "keys that were not wiped", { keys: { takenAfter: 2, isWiped: false } }],
    ["wrong", "a token that was refreshed twice", { refreshes: 2 }, { refreshes: 1 }],
    ["wrong", "R10: secrets before the device was present", { seen: [look(404), look(404)] }],
    ["wrong", "R10: secrets though the device was there before", { seen: [look(200)] }],
    ["wrong", "R10: secrets without success", { shown: linked.shown.slice(0, 2) }],
    ["wrong", "R10: secrets without a confirmed channel", { shown: linked.shown.slice(2) }],
  ]
  test.each(faults)("calls it %s: %s", (kind, _what, change, of) => expect(kindOf(change, of)).toBe(kind))
})

describe("the judge of a link of 2023", () => {
  const old: Partial<Cell> = { code: "msc3906" }
  const ask = (path: string, status = 200) => ({ ...look(status), path: `/_matrix/client/v3/${path}` })
  const device = { id: "NEW", name: undefined }
  const page = { url: "https://oauth.example/", host: "oauth.example", complete: true }
  /** Our own device is signed; then: approved, a token, the key, its signature. */
  const seen = [
    ask("keys/signatures/upload"),
    ask("login/get_token", 401),
    ask("login/get_token"),
    ask("keys/query"),
    ask("keys/signatures/upload"),
  ]
  const shown: Outcome["shown"] = [
    { state: { step: "checking-device", device }, after: 3 },
    { state: { step: "verifying-device", device }, after: 4 },
  ]
  const good: Partial<Outcome> = { seen, shown, approvedAfter: [1], keys: { takenAfter: 0, isWiped: true } }

  test("lets one pass in which nothing is amiss", () => expect(kindOf(good, old)).toBe("well"))

  const [first, second] = shown
  const faults: [string, Partial<Outcome>][] = [
    ["R13: a token that was asked for before the approval", { approvedAfter: [2] }],
    ["R13: a token without an approval", { approvedAfter: [] }],
    ["a second token", { seen: [...seen, ask("login/get_token")] }],
    ["a signature before the key matched", { shown: first ? [first] : [] }],
    ["a signature before the key was looked up", { shown: second ? [{ ...second, after: 0 }] : [] }],
    ["a signature after a look at the key that failed", { seen: seen.with(3, ask("keys/query", 502)) }],
    [
      "a trouble of the server that is told as a cancel",
      { ...good, end: "server, none", phones: [{ reason: "cancelled" }] },
    ],
  ]
  test.each(faults)("calls it wrong: %s", (_what, change) =>
    expect(kindOf({ ...good, ...change }, old)).toBe("wrong"),
  )

  describe("with the device grant", () => {
    const grant: Partial<Cell> = { ...old, way: "grant" }
    const [ours, , , look, signature] = seen
    const byGrant: Partial<Outcome> = {
      ...good,
      seen: [ours, look, signature].filter((one) => one !== undefined),
      shown: [
        { state: { step: "consent-needed", page, device: undefined, deadline: 0 }, after: 1 },
        { state: { step: "checking-device", device }, after: 1 },
        { state: { step: "verifying-device", device }, after: 2 },
      ],
      approvedAfter: [1, 1],
    }

    test("lets one pass in which nothing is amiss", () => expect(kindOf(byGrant, grant)).toBe("well"))

    const early: [string, Partial<Outcome>][] = [
      ["R23: a consent page before the approval", { approvedAfter: [2, 2] }],
      ["R23: a consent page without an approval", { approvedAfter: [] }],
      ["R23: a signature after one approval only", { approvedAfter: [1] }],
      ["R23: a signature before the second approval", { approvedAfter: [1, 3] }],
      ["a login token beside the grant", { seen }],
    ]
    test.each(early)("calls it wrong: %s", (_what, change) =>
      expect(kindOf({ ...byGrant, ...change }, grant)).toBe("wrong"),
    )
  })

  describe("without encryption", () => {
    const plain: Partial<Cell> = { ...old, way: "unencrypted", ends: ["unencrypted"] }
    const signedIn: Partial<Outcome> = {
      ...good,
      end: "unencrypted",
      phones: ["signed in, not verified"],
      seen: seen.slice(0, 3),
      shown: [],
    }

    test("lets one pass in which nothing is amiss", () => expect(kindOf(signedIn, plain)).toBe("well"))
    test("calls it lost when the phone did not sign in", () =>
      expect(kindOf({ ...signedIn, phones: [{ reason: "session-gone" }] }, plain)).toBe("lost"))
  })
})
