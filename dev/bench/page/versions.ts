import { readFile } from "node:fs/promises"
import { chromiumMissing, findChromium } from "../../browser.ts"
import { root } from "../../stack/paths.ts"
import { run } from "../../stack/run.ts"

/** What was measured with, in a line. */
export async function versions(): Promise<string> {
  const chromium = await findChromium()
  if (chromium === undefined) throw new Error(chromiumMissing)
  const { output } = await run(chromium, ["--version"])
  const packages = ["matrix-js-sdk", "vite", "lighthouse"].map(async (name) => {
    const { version }: { version: string } = JSON.parse(
      await readFile(`${root}node_modules/${name}/package.json`, "utf8"),
    )
    return `${name} ${version}`
  })
  return [/Chrom\S* [\d.]+/.exec(output)?.[0] ?? output, ...(await Promise.all(packages))].join(", ")
}
