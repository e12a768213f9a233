import { describe, expect, it } from "vitest"
import type { CodeKind } from "../protocol/dialect.ts"
import { codesFor, decisive, possibleConversations, scansFor, type Conversation } from "./conversations.ts"
import { missing, ok, unknown, type Check } from "./remedies.ts"

const trouble = { kind: "no-answer" } as const
const grants = {
  ok: [ok("oauth"), ok("device-grant")],
  missing: [ok("oauth"), missing("device-grant", "enable-device-grant")],
  unknown: [unknown("oauth", trouble), unknown("device-grant", trouble)],
} satisfies Record<string, [Check, Check]>
const tokens = {
  ok: ok("login-token"),
  missing: missing("login-token", "enable-login-tokens"),
  unknown: unknown("login-token", trouble),
  "not asked": undefined,
}

describe("what decides whether a new device can be signed in, of the device grant and login tokens", () => {
  const both = ["oauth", "device-grant", "login-token"]
  const grant = ["oauth", "device-grant"]
  it.each([
    ["ok", "ok", both],
    ["ok", "missing", grant],
    ["ok", "unknown", grant],
    ["missing", "ok", ["login-token"]],
    ["unknown", "ok", ["login-token"]],
    ["missing", "missing", both],
    ["missing", "unknown", ["login-token"]],
    ["unknown", "missing", grant],
    ["unknown", "unknown", both],
    ["missing", "not asked", grant],
  ] as const)("grant %s, tokens %s: %j", (ours, theirs, ids) => {
    const checks = decisive({ grant: grants[ours], loginToken: tokens[theirs] })
    expect(checks.map(({ id }) => id)).toEqual(ids)
  })

  it("what is not ok is no possible conversation", () => {
    const possible = (ours: keyof typeof grants, theirs: keyof typeof tokens) =>
      possibleConversations({ grant: grants[ours], loginToken: tokens[theirs] })
    expect(possible("ok", "ok")).toEqual(["device-grant", "login-token"])
    expect(possible("missing", "ok")).toEqual(["login-token"])
    expect(possible("ok", "unknown")).toEqual(["device-grant"])
    expect(possible("unknown", "not asked")).toEqual([])
  })
})

describe("R23: the codes of 2023 serve both conversations, the later ones only the device grant", () => {
  const later: CodeKind[] = ["msc4108-2024", "msc4388-spec"]
  const all: CodeKind[] = [...later, "msc3906"]
  it.each<{ by: Conversation[]; page: CodeKind[]; codes: CodeKind[]; scans: string[] }>([
    {
      by: ["device-grant", "login-token"],
      page: all,
      codes: all,
      scans: ["msc4108-2024", "msc4388", "msc3906"],
    },
    { by: ["device-grant"], page: all, codes: all, scans: ["msc4108-2024", "msc4388", "msc3906"] },
    { by: ["login-token"], page: all, codes: ["msc3906"], scans: ["msc3906"] },
    { by: [], page: all, codes: [], scans: [] },
    // What a page does not show it can still scan, if it takes no more than the page has.
    {
      by: ["device-grant"],
      page: ["msc4388-spec"],
      codes: ["msc4388-spec"],
      scans: ["msc4108-2024", "msc4388"],
    },
    { by: ["login-token"], page: later, codes: [], scans: [] },
  ])("by $by, on a page that shows $page", ({ by, page, codes, scans }) => {
    expect(codesFor(page, by)).toEqual(codes)
    expect(scansFor(page, by)).toEqual(scans)
  })
})
