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
  states: [
    { step: "showing-code", code: "msc4108-2024", qr: new Uint8Array(), usableUntil: 0, renewals: 0 },
    { step: "awaiting-request", deadline: 0 },
    { step: "checking-device", device: { id: "NEW", name: undefined } },
  ],
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
    ["wrong", "R10: secrets without success", { states: linked.states.slice(0, 2) }],
    ["wrong", "R10: secrets without a confirmed channel", { states: linked.states.slice(2) }],
  ]
  test.each(faults)("calls it %s: %s", (kind, _what, change, of) => expect(kindOf(change, of)).toBe(kind))
})
