import type { Cell } from "../cell.ts"
import { adversaryCells } from "./adversary.ts"
import { endedCells } from "./ended.ts"
import { blindCells, headerCells } from "./headers.ts"
import { lateCells } from "./late.ts"
import { discoveryCells, passingCells } from "./passing.ts"
import { slowCells } from "./slow.ts"
import { isHandshake } from "./steps.ts"
import { tokenCellsOf } from "./tokenCells.ts"
import { refreshCells, signedOutCells, tokenCells } from "./tokens.ts"

const directions = ["we", "they"] as const
const dialects = ["msc4108-2024", "msc4388-spec"] as const

/** The whole table: dialect x who shows x step x fault. The slowest cells come first. */
export const table: readonly Cell[] = directions.flatMap((shows) => [
  ...tokenCellsOf(shows),
  ...(shows === "we" ? discoveryCells() : []),
  ...blindCells(shows),
  ...dialects.flatMap((code) => [
    ...endedCells(code, shows),
    ...signedOutCells(code, shows),
    ...adversaryCells(code, shows),
    ...slowCells(code, shows),
    ...lateCells(code, shows),
    ...tokenCells(code, shows),
    ...refreshCells(code, shows),
    ...headerCells(code, shows),
    ...passingCells(code, shows),
  ]),
  // The other profile of msc4388 differs in its code and in the first answer.
  ...passingCells("msc4388-rust", shows).filter(({ step }) => isHandshake(step)),
])

/** A sample: of the device grant every direction, step and fault in one dialect, the dialects in turn; and of 2023 what `some` takes. */
export function sampleOf(cells: readonly Cell[]): Cell[] {
  const isOld = ({ code }: Cell) => code === "msc3906"
  const alike = new Map<string, Cell[]>()
  for (const cell of cells.filter((one) => !isOld(one))) {
    const key = JSON.stringify([cell.shows, cell.step, cell.fault])
    alike.set(key, [...(alike.get(key) ?? []), cell])
  }
  const inTurn = [...alike.values()].flatMap((same, index) => same[index % same.length] ?? [])
  return [...some(cells.filter(isOld)), ...inTurn]
}

/** Every step and every fault, but not each of their pairs: 2023 has but one dialect to share them. By a login token in each direction, else in either. */
function some(cells: readonly Cell[]): Cell[] {
  const had = new Set<string>()
  return cells.filter(({ way, shows, step, fault }) => {
    const sort = way ?? shows
    const new_ = [`${sort} ${step}`, `${sort} ${fault}`].filter((one) => !had.has(one))
    for (const one of new_) had.add(one)
    return new_.length > 0
  })
}
