import { describe, expect, it } from "vitest"
import type { CodeKind } from "../protocol/dialect.ts"
import { judgeRendezvous, showable, type Offers } from "./rendezvousCheck.ts"

const ALL: readonly CodeKind[] = ["msc4388-rust", "msc4108-2024", "msc4388-spec"]
const at = (stable: boolean, createAvailable = true) => ({ path: "/x", stable, createAvailable })

describe("R21: the codes that can be shown", () => {
  it.each([
    ["everything, in the order of preference", { msc4108: "offered", msc4388: at(false) }, ALL],
    ["2024 only", { msc4108: "offered", msc4388: "missing" }, ["msc4108-2024"]],
    [
      "no code of the Rust profile at the stable path",
      { msc4108: "missing", msc4388: at(true) },
      ["msc4388-spec"],
    ],
    ["nothing that the server forbids", { msc4108: "missing", msc4388: at(false, false) }, []],
    ["nothing that is not known", { msc4108: "unknown", msc4388: "unknown" }, []],
  ] satisfies [string, Offers, readonly CodeKind[]][])("%s", (_, offers, codes) => {
    expect(showable(ALL, offers)).toEqual(codes)
  })
})

describe("the check of the rendezvous", () => {
  const judge = (offers: Offers, wanted = ALL) => judgeRendezvous(wanted, offers)

  it("is ok with one dialect, whatever is known of the other", () => {
    expect(judge({ msc4108: "offered", msc4388: "unknown" })).toMatchObject({ status: "ok" })
    expect(judge({ msc4108: "unknown", msc4388: at(true) })).toMatchObject({ status: "ok" })
  })

  it("is not known yet while a wanted dialect may still be there", () => {
    const unsure: Offers = { msc4108: "missing", msc4388: "unknown" }
    expect(judge(unsure)).toMatchObject({ status: "unknown", remedy: "try-again" })
    expect(judge(unsure, ["msc4108-2024"])).toMatchObject({ status: "missing", remedy: "enable-rendezvous" })
  })

  it("tells a server without the API from one that forbids it", () => {
    expect(judge({ msc4108: "missing", msc4388: "missing" })).toMatchObject({
      status: "missing",
      remedy: "enable-rendezvous",
      fixer: "admin",
    })
    expect(judge({ msc4108: "missing", msc4388: at(false, false) })).toMatchObject({
      status: "missing",
      remedy: "permit-rendezvous",
      fixer: "admin",
    })
  })
})
