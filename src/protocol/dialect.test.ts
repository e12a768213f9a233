import { expect, test } from "vitest"
import { dialectOf } from "./dialect.ts"

test("the two profiles of msc4388 are one dialect; every other code has a dialect of its own name", () => {
  expect(dialectOf("msc4388-spec")).toBe("msc4388")
  expect(dialectOf("msc4388-rust")).toBe("msc4388")
  for (const kind of ["msc4108-2024", "msc3906"] as const) expect(dialectOf(kind)).toBe(kind)
})
