import { describe, expect, it } from "vitest"
import type { CodeKind } from "../protocol/dialect.ts"
import { judgeRendezvous, showable, type Offers } from "./rendezvousCheck.ts"

const ALL: readonly CodeKind[] = ["msc4388-rust", "msc4108-2024", "msc4388-spec", "msc3906"]
const at = (stable: boolean, createAvailable = true) => ({ path: "/x", stable, createAvailable })
const offers = (some: Partial<Offers>): Offers => ({
  msc4108: "missing",
  msc4388: "missing",
  msc3906: "missing",
  ...some,
})

describe("R21: the codes that can be shown", () => {
  it.each([
    [
      "everything, in the order of preference",
      { msc4108: "offered", msc4388: at(false), msc3906: "offered" },
      ALL,
    ],
    ["2024 only", { msc4108: "offered" }, ["msc4108-2024"]],
    ["no code of the Rust profile at the stable path", { msc4388: at(true) }, ["msc4388-spec"]],
    ["nothing that the server forbids", { msc4388: at(false, false) }, []],
    ["R22: 2023 only", { msc3906: "offered" }, ["msc3906"]],
    ["nothing that is not known", { msc4108: "unknown", msc4388: "unknown", msc3906: "unknown" }, []],
  ] satisfies [string, Partial<Offers>, readonly CodeKind[]][])("%s", (_, some, codes) => {
    expect(showable(ALL, offers(some))).toEqual(codes)
  })
})

describe("the check of the rendezvous", () => {
  const judge = (some: Partial<Offers>, wanted = ALL) => judgeRendezvous(wanted, offers(some))

  it("is ok with one dialect, whatever is known of the others", () => {
    expect(judge({ msc4108: "offered", msc4388: "unknown" })).toMatchObject({ status: "ok" })
    expect(judge({ msc4108: "unknown", msc4388: at(true) })).toMatchObject({ status: "ok" })
    expect(judge({ msc4108: "unknown", msc3906: "offered" })).toMatchObject({ status: "ok" })
  })

  it("is not known yet while a wanted dialect may still be there", () => {
    expect(judge({ msc4388: "unknown" })).toMatchObject({ status: "unknown", remedy: "try-again" })
    expect(judge({ msc3906: "unknown" }, ["msc3906"])).toMatchObject({ status: "unknown" })
    expect(judge({ msc4388: "unknown", msc3906: "unknown" }, ["msc4108-2024"])).toMatchObject({
      status: "missing",
      remedy: "enable-rendezvous",
    })
  })

  it("tells a server without the API from one that forbids it", () => {
    expect(judge({})).toMatchObject({ status: "missing", remedy: "enable-rendezvous", fixer: "admin" })
    expect(judge({ msc4388: at(false, false) })).toMatchObject({
      status: "missing",
      remedy: "permit-rendezvous",
      fixer: "admin",
    })
  })

  it("R22: where only 2023 would do, whoever runs the page can name a place", () => {
    expect(judge({ msc4108: "offered" }, ["msc3906"])).toMatchObject({
      status: "missing",
      remedy: "name-rendezvous",
      fixer: "site",
    })
  })
})
