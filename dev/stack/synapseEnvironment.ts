import { existsSync } from "node:fs"
import { mkdir, readdir, rename, rm } from "node:fs/promises"
import { cache } from "./paths.ts"
import type { Progress } from "./progress.ts"
import { findPython, pythonMissing } from "./python.ts"
import { run } from "./run.ts"

/** The one version of Synapse that everything here is measured against. */
const synapseVersion = "1.163.2"

/** With what it needs to send users to an OpenID provider. */
const requirement = `matrix-synapse[oidc]==${synapseVersion}`

const name = `synapse-${synapseVersion}-oidc`
const home = `${cache}${name}`

let installing: Promise<string> | undefined

/** The Python that has Synapse installed; on the first run it is made under `.cache/`, once for all who ask. */
export async function ensureSynapse(progress: Progress): Promise<string> {
  const python = `${home}/bin/python`
  if (existsSync(python)) return python
  installing ??= install(python, progress).finally(() => (installing = undefined))
  return installing
}

/**
 * Two runs may start at once: each builds a directory of its own and the first to finish gives it the final name.
 * A build that was killed leaves a directory named after a process that is gone; the next build removes it.
 */
async function install(python: string, progress: Progress): Promise<string> {
  const base = await findPython()
  if (base === undefined) throw new Error(pythonMissing)
  await removeAbandonedBuilds()
  const build = `${home}.building-${process.pid}`
  try {
    progress(`Installing Synapse ${synapseVersion} into .cache/ (first run only, a minute or two) ...`)
    await step(base, ["-m", "venv", build])
    const quietly = ["--quiet", "--no-input", "--disable-pip-version-check"]
    await step(`${build}/bin/python`, ["-m", "pip", "install", ...quietly, requirement])
    await rename(build, home).catch((error: unknown) => {
      if (!existsSync(python)) throw error
    })
    progress(`Synapse ${synapseVersion} is installed.`)
  } finally {
    await rm(build, { recursive: true, force: true })
  }
  return python
}

async function step(program: string, args: readonly string[]): Promise<void> {
  const { ok, output } = await run(program, args)
  if (!ok) throw new Error(`Installing Synapse failed at "${program} ${args.join(" ")}":\n${output}`)
}

async function removeAbandonedBuilds(): Promise<void> {
  await mkdir(cache, { recursive: true })
  for (const entry of await readdir(cache)) {
    const pid = entry.startsWith(`${name}.building-`) ? Number(entry.split("-").at(-1)) : undefined
    if (pid !== undefined && !alive(pid)) await rm(`${cache}${entry}`, { recursive: true, force: true })
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM"
  }
}
