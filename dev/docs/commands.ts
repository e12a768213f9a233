import { existsSync, readFileSync } from "node:fs"
import { root } from "../stack/paths.ts"
import type { Check } from "./check.ts"

const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  readFileSync(`${root}package.json`, "utf8"),
)

/** Commands for a terminal in the checkout. They are not run: what they name has to be there. */
export const commands: Check = (code) => {
  const lines = code.trim().split("\n")
  for (const line of lines) if (!isKnown(line.split(" "))) throw new Error(`nothing is known about: ${line}`)
  return { how: `what it names is there: ${lines.join("; ")}` }
}

function isKnown([program, ...args]: string[]): boolean {
  if (program === "npm") {
    const [verb, script = ""] = args
    return verb === "install" ? args.length === 1 : verb === "run" && script in scripts
  }
  // What is copied into the built site lies in the checkout.
  const [target, ...files] = args.toReversed()
  return program === "cp" && target === "dist/" && files.every((file) => existsSync(root + file))
}
