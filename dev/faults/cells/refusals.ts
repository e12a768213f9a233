import type { Cell } from "../cell.ts"

/** Where a user of 2023 says no, by which way: the new device is told, and our own screen says what remains. */
export function refusalCells(shows: Cell["shows"]): Cell[] {
  const cell = (step: string, fault: string, more: Pick<Cell, "ends"> & Partial<Cell>): Cell => ({
    code: "msc3906",
    shows,
    step,
    fault,
    rules: [],
    ...more,
  })
  const declined = { refuses: "sign-in", ends: ["declined-here, none"], told: "declined" } as const
  return [
    cell("compare the codes", "the user declines", declined),
    cell("compare the codes", "the user declines", { way: "grant", ...declined }),
    cell("open the consent page", "the user cannot", {
      way: "grant",
      noPage: "at once",
      ends: ["page-not-opened, none"],
      told: "cancelled",
    }),
    cell("open the consent page", "nothing is to be seen there", {
      way: "grant",
      noPage: "after opening",
      ends: ["page-not-opened, watching"],
      told: "cancelled",
    }),
    cell("receive success", "the user refuses on the consent page", {
      way: "grant",
      refuses: "page",
      ends: ["not-approved, none"],
    }),
    cell("compare the codes again", "the user declines", {
      way: "grant",
      refuses: "keys",
      ends: ["declined-here, signed-in"],
      told: "declined",
    }),
  ]
}
