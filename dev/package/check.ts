import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { root } from "../stack/paths.ts"
import { command } from "../stack/process.ts"
import { packPackage } from "./pack.ts"

const execute = promisify(execFile)

/** A program of ours; a failure is told with what it printed. */
async function passes(program: string, args: readonly string[]): Promise<void> {
  try {
    await execute("npx", ["--no-install", program, ...args], { cwd: root })
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string }
    throw new Error(`${program}:\n${stdout}${stderr}`, { cause: error })
  }
}

/** Everything in the package that is no JavaScript of ours. */
const OTHERS = [
  "CHANGELOG.md",
  "LICENSE",
  "README.md",
  "lib/element.d.ts",
  "lib/index.d.ts",
  "lib/licenses-scanner.md",
  "lib/licenses.md",
  "lib/protocol.d.ts",
  "lib/style.css",
  "lib/zxing_reader.wasm",
  "package.json",
]

/** The package as others get it: its interface is the reported one, every way of importing it finds code and types, and nothing else is in it. */
command(async () => {
  const packed = await packPackage()
  const { tarball, files } = packed
  try {
    const others = files.filter((file) => !/^lib\/[\w.-]+\.js$/.test(file))
    if (others.join() !== OTHERS.join()) throw new Error(`the package holds ${others.join(", ")}`)
    await passes("publint", ["--strict", tarball])
    await passes("attw", [tarball, "--profile", "esm-only", "--exclude-entrypoints", "style.css"])
  } finally {
    await packed.remove()
  }
})
