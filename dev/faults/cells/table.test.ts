import { readFile } from "node:fs/promises"
import { describe, expect, test } from "vitest"
import { root } from "../../stack/paths.ts"
import { nameOf, type Cell } from "../cell.ts"
import { sampleOf, table } from "./table.ts"

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
    expect(once.filter(({ ends }) => ends.join() !== "linked").map(nameOf)).toEqual([])
  })

  const isOld = ({ code }: Cell) => code === "msc3906"

  test("is sampled with every direction, step and fault of the device grant once, and with both dialects", () => {
    const sample = sampleOf(table).filter((cell) => !isOld(cell))
    expect(new Set(sample.map(kind))).toEqual(new Set(table.filter((cell) => !isOld(cell)).map(kind)))
    expect(new Set(sample.map(kind)).size).toBe(sample.length)
    for (const code of ["msc4108-2024", "msc4388-spec"])
      expect(sample.filter((cell) => cell.code === code).length).toBeGreaterThan(sample.length / 3)
  })

  test("is sampled with every step and every fault of 2023 in each direction", () => {
    const all = table.filter(isOld)
    const sample = sampleOf(table).filter(isOld)
    for (const part of [
      (cell: Cell) => `${cell.shows} ${cell.step}`,
      (cell: Cell) => `${cell.shows} ${cell.fault}`,
    ])
      expect(new Set(sample.map(part))).toEqual(new Set(all.map(part)))
    expect(sample.length).toBeLessThan(all.length / 3)
  })
})
