import type { Bytes } from "../bytes.ts"

/** Vectors with the same flags and result (vectors/README.md). */
interface Group<T> {
  flags: readonly string[]
  result: string
  tests: readonly T[]
}

/** What takes the place of a result where there must be none. */
export const REFUSED = "refused"

export const hex = (text: string): Bytes => Uint8Array.from(Buffer.from(text, "hex"))
export const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex")

/** The groups as rows for `test.each`, each with words for what it is about. */
export const named = <T>(groups: readonly Group<T>[]): [about: string, group: Group<T>][] =>
  groups.map((group) => [
    `${group.flags.join(", ") || "no flag"}: ${group.tests.length} ${group.result}`,
    group,
  ])

/**
 * Says of each vector that came out wrong what it came to, one after the other; none is right.
 * @param wanted the result in hex, or `REFUSED`
 * @param work rejects or throws for what it refuses
 */
export async function wrong<T extends { tcId: number }>(
  tests: readonly T[],
  wanted: (test: T) => string | Promise<string>,
  work: (test: T) => Promise<Uint8Array>,
): Promise<string[]> {
  const found: string[] = []
  for (const test of tests) {
    const got = await outcome(work, test)
    if (got !== (await wanted(test))) found.push(`${test.tcId}: ${got}`)
  }
  return found
}

async function outcome<T>(work: (test: T) => Promise<Uint8Array>, test: T): Promise<string> {
  try {
    return toHex(await work(test))
  } catch {
    return REFUSED
  }
}
