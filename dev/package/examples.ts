import { execFile } from "node:child_process"
import { cp, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { promisify } from "node:util"
import { root } from "../stack/paths.ts"
import { packPackage } from "./pack.ts"

const execute = promisify(execFile)

/** An example with the packed package installed into it, as its author would: in a directory of its own. */
export interface InstalledExample {
  directory: string
  remove(): Promise<void>
}

/**
 * Copies an example and installs what it depends on, the package from the sources as they are.
 * @param more packages to install besides or instead, e.g. `matrix-js-sdk@40`
 */
export async function installExample(
  name: "embed" | "headless",
  more: readonly string[] = [],
): Promise<InstalledExample> {
  const packed = await packPackage()
  const directory = await mkdtemp(`${tmpdir()}/link-new-device-example-`)
  const remove = (): Promise<void> => rm(directory, { recursive: true, force: true })
  try {
    await cp(`${root}examples/${name}`, directory, { recursive: true })
    // Vite, which packed it, has set NODE_ENV in this process.
    const quietly = ["--include=dev", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel", "error"]
    await execute("npm", ["install", ...quietly, packed.tarball, ...more], { cwd: directory })
    return { directory, remove }
  } catch (error) {
    await remove()
    throw error
  } finally {
    await packed.remove()
  }
}

/** Runs a script of the example's package.json. Throws with what it printed. */
export async function runScript({ directory }: InstalledExample, script: string): Promise<void> {
  try {
    await execute("npm", ["run", "--silent", script], { cwd: directory })
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string }
    throw new Error(`${script} of the example:\n${stdout}${stderr}`, { cause: error })
  }
}
