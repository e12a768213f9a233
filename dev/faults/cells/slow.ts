import type { CodeKind } from "../../../src/protocol/dialect.ts"
import type { Cell } from "../cell.ts"
import { stepsOf } from "./steps.ts"

/** Slow, and so slow that we have asked again before the first request reaches the server. */
const DELAYS = { "one request takes 3 s": 3_000, "one request arrives after we gave it up": 12_000 }

export function slowCells(code: CodeKind, shows: "we" | "they"): Cell[] {
  return stepsOf(shows).flatMap(([step, place]) =>
    Object.entries(DELAYS).flatMap(([fault, ms]): Cell[] => {
      if (ms > 10_000 && place.method !== "PUT") return []
      return [
        { code, shows, step, fault, rules: [{ ...place, fault: { kind: "delay", ms } }], ends: ["linked"] },
      ]
    }),
  )
}
