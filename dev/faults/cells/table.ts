import type { Cell } from "../cell.ts"
import { adversaryCells } from "./adversary.ts"
import { endedCells } from "./ended.ts"
import { blindCells, headerCells } from "./headers.ts"
import { passingCells } from "./passing.ts"
import { slowCells } from "./slow.ts"
import { refreshCells, signedOutCells, tokenCells } from "./tokens.ts"

const directions = ["we", "they"] as const
const dialects = ["msc4108-2024", "msc4388-spec"] as const

/** The whole table: dialect x who shows x step x fault. */
export const table: readonly Cell[] = directions.flatMap((shows) => [
  ...blindCells(shows),
  ...dialects.flatMap((code) => [
    ...endedCells(code, shows),
    ...signedOutCells(code, shows),
    ...slowCells(code, shows),
    ...adversaryCells(code, shows),
    ...tokenCells(code, shows),
    ...refreshCells(code, shows),
    ...headerCells(code, shows),
    ...passingCells(code, shows),
  ]),
])
