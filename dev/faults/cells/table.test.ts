import { readFile } from "node:fs/promises"
import { describe, expect, test } from "vitest"
import { root } from "../../stack/paths.ts"
import { nameOf, type Cell } from "../cell.ts"
import { sampleOf, table } from "./table.ts"

const goodEnd = (way: Cell["way"]): string => (way === "unencrypted" ? "unencrypted" : "linked")

const kind = ({ shows, step, fault }: Cell): string => `${shows}, ${step}, ${fault}`

describe("the fault table", () => {
  test("has each cell once", () => {
    expect(new Set(table.map(nameOf)).size).toBe(table.length)
  })

  test("has as many cells as the README says", async () => {
    expect(await readFile(`${root}/README.md`, "utf8")).toContain(`${table.length} cells`)
  })

  test("one lost request or reply, one 429, one 502, one 500 never ends a link", () => {
    const once = table.filter(({ fault }) => /^one (request lost|reply|429|502|500)/.test(fault))
    expect(once.length).toBeGreaterThan(300)
    expect(once.filter(({ ends, way }) => ends.join() !== goodEnd(way)).map(nameOf)).toEqual([])
  })

  const isOld = ({ code }: Cell) => code === "msc3906"

  test("is sampled with every direction, step and fault of the device grant once, and with both dialects", () => {
    const sample = sampleOf(table).filter((cell) => !isOld(cell))
    expect(new Set(sample.map(kind))).toEqual(new Set(table.filter((cell) => !isOld(cell)).map(kind)))
    expect(new Set(sample.map(kind)).size).toBe(sample.length)
    for (const code of ["msc4108-2024", "msc4388-spec"])
      expect(sample.filter((cell) => cell.code === code).length).toBeGreaterThan(sample.length / 3)
  })

  const all = table.filter(isOld)
  const sample = sampleOf(table).filter(isOld)
  const sorts: [string, (cell: Cell) => boolean, (cell: Cell) => string][] = [
    ["in each direction", ({ way }) => way === undefined, ({ shows }) => shows],
    ["by the device grant and without encryption", ({ way }) => way !== undefined, ({ way }) => String(way)],
  ]
  test.each(sorts)("is sampled with every step and every fault of 2023 %s", (_which, isMeant, sort) => {
    for (const part of [
      (cell: Cell) => `${sort(cell)} ${cell.step}`,
      (cell: Cell) => `${sort(cell)} ${cell.fault}`,
    ])
      expect(new Set(sample.filter(isMeant).map(part))).toEqual(new Set(all.filter(isMeant).map(part)))
  })

  test("is sampled with much less than all of 2023", () => {
    expect(sample.length).toBeLessThan(all.length / 3)
  })
})
