import { readFile } from "node:fs/promises"
import { root } from "../stack/paths.ts"
import { type Block, blocksOf } from "./blocks.ts"
import type { Check } from "./check.ts"
import { documents } from "./documents.ts"
import { removePackage } from "./packageBlocks.ts"

/** Checks every fenced block of the documents (`npm run check:docs`), and says how. */

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** False if it is wrong, or could not be tried where the result counts for others (CI). */
async function isRight(
  path: string,
  { kind, code, line }: Block,
  check: Check | undefined,
): Promise<boolean> {
  const where = `${path}:${line} ${kind}`
  try {
    if (check === undefined) throw new Error("nobody checks this kind of block")
    const { how, untried } = await check(code)
    say(`${where}: ${how}`)
    if (untried !== undefined) say(`\n*** NOT TRIED ***\n${untried}\n`)
    return untried === undefined || !process.env.CI
  } catch (error) {
    say(`${where}: WRONG: ${error instanceof Error ? error.message : String(error)}`)
    return false
  }
}

for (const { path, checks } of documents)
  for (const block of blocksOf(await readFile(root + path, "utf8")))
    if (!(await isRight(path, block, checks[block.kind]))) process.exitCode = 1
await removePackage()
