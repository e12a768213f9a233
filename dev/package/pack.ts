import { copyFile, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { root } from "../stack/paths.ts"
import { buildPackage } from "./buildPackage.ts"

const execute = promisify(execFile)

/** The package as npm would publish it. */
export interface Packed {
  /** Path of the `.tgz`. */
  tarball: string
  /** The unpacked files, as they are in it. */
  files: readonly string[]
  remove(): Promise<void>
}

/** Builds and packs in a directory of its own, so that two runs do not disturb each other. */
export async function packPackage(): Promise<Packed> {
  const directory = await mkdtemp(`${tmpdir()}/link-new-device-package-`)
  const remove = (): Promise<void> => rm(directory, { recursive: true, force: true })
  try {
    await buildPackage(`${directory}/lib`, false)
    for (const file of ["package.json", "README.md", "LICENSE", "CHANGELOG.md"])
      await copyFile(`${root}${file}`, `${directory}/${file}`)
    const { stdout } = await execute("npm", ["pack", "--json", "--ignore-scripts"], { cwd: directory })
    const [packed] = JSON.parse(stdout) as { filename: string; files: { path: string }[] }[]
    if (packed === undefined) throw new Error("npm packed nothing")
    return {
      tarball: `${directory}/${packed.filename}`,
      files: packed.files.map(({ path }) => path),
      remove,
    }
  } catch (error) {
    await remove()
    throw error
  }
}
