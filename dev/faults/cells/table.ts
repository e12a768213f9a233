import type { Cell } from "../cell.ts"
import { passingCells } from "./passing.ts"

/** The whole table: dialect x who shows x step x fault. */
export const table: readonly Cell[] = [
  ...passingCells("msc4108-2024", "we"),
  ...passingCells("msc4388-spec", "we"),
]
