import fc from "fast-check"
import { test } from "vitest"

/** How many cases a property is tried with: 1,000 in `npm test`, 100,000 in `npm run test:deep`. */
const CASES = Number(process.env["CASES"] ?? 1_000)

/** What one case may take on average, with room for a busy machine. Milliseconds. */
const PATIENCE = 200

/** A test that a property holds in so many cases. On failure fast-check prints the seed, the path and the smallest case that it found. */
export function holds<T>(name: string, property: fc.IRawProperty<T>): void {
  test(name, { timeout: CASES * PATIENCE }, async () => {
    await fc.assert(property, { numRuns: CASES })
  })
}
