import { execFile } from "node:child_process"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { aptInstall, canInstall, firstThatStarts, placesOf } from "../programs.ts"
import type { Progress } from "../stack/progress.ts"

const MODEL = fileURLToPath(new URL("link.pml", import.meta.url))

/** What a search came to. */
export interface Found {
  /** False: an attack was found, with the fewest steps that there are, and the search ended there. */
  holds: boolean
  /** So many different states were seen. */
  states: number
}

export interface Checker {
  /** Looks in every state for one in which a flag of this claim is true. */
  search(claim: string): Promise<Found>
  /** Looks for a state in which a device waits for what can never come. Nothing can be searched for after it. */
  searchStuck(): Promise<Found>
  /** What happens in the attack that the last search found, a line a step. */
  attack(): Promise<string[]>
  remove(): Promise<void>
}

/** Looks for Spin and a C compiler, and installs what is missing, as root on Debian. */
export async function ensureSpin(progress: Progress): Promise<void> {
  for (const [name, sayVersion] of [
    ["spin", "-V"],
    ["gcc", "--version"],
  ] as const) {
    const find = () => firstThatStarts(placesOf([name]), [sayVersion])
    if ((await find()) === undefined && canInstall()) await aptInstall(name, progress)
    if ((await find()) === undefined)
      throw new Error(`No ${name} was found. Please install it (on Debian: apt-get install spin gcc).`)
  }
}

/**
 * Makes the checker of one configuration.
 * @param set macros of `options.pml`, with a value or to be 1
 * @param claims by name: the flags of `state.pml` none of which may ever be true
 */
export async function makeChecker(
  set: readonly string[],
  claims: Readonly<Record<string, readonly string[]>>,
): Promise<Checker> {
  const directory = await mkdtemp(join(tmpdir(), "model-"))
  const macros = set.map((macro) => `-D${macro.includes("=") ? macro : `${macro}=1`}`)
  const formulas = Object.entries(claims).map(
    ([name, flags]) => `ltl ${name} { [] !(${flags.join(" || ")}) }`,
  )
  await writeFile(join(directory, "main.pml"), `#include "${MODEL}"\n${formulas.join("\n")}\n`)
  const call = (program: string, ...args: string[]) => callIn(directory, program, args)

  await call("spin", ...macros, "-a", "main.pml")
  // Breadth first: the first attack that is found has the fewest steps. Without optimisation, which takes longer than it saves.
  const compile = (...options: string[]) =>
    call("gcc", "-O0", "-w", "-DSAFETY", "-DBFS", "-DNOREDUCE", ...options, "-o", "pan", "pan.c")
  await compile()
  return {
    search: async (claim) => readPan(await call("./pan", "-N", claim)),
    searchStuck: async () => {
      await compile("-DNOCLAIM")
      return readPan(await call("./pan"))
    },
    attack: async () => {
      const told = await call("spin", ...macros, "-k", "main.pml.trail", "main.pml")
      return [...told.matchAll(/^\s*- (.*)$/gm)].map(([, line]) => line ?? "")
    },
    remove: () => rm(directory, { recursive: true }),
  }
}

/** Anything but a whole search or an attack is a mistake in the model, or too little memory. */
function readPan(output: string): Found {
  const [errors, states] = [/errors: (\d+)/, /(\S+) states, stored/].map((pattern) =>
    Number(output.match(pattern)?.[1]),
  )
  const isAttack = /assertion violated +!\( ?!|invalid end state/.test(output)
  const isWhole = !output.includes("Search not completed") && !output.includes("max search depth too small")
  if (errors === undefined || !states || (errors === 0 ? !isWhole : !isAttack)) throw new Error(output)
  return { holds: errors === 0, states }
}

function callIn(directory: string, program: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { cwd: directory, maxBuffer: 64_000_000 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${program} failed: ${error.message}\n${stdout}${stderr}`))
      else resolve(`${stdout}${stderr}`)
    })
  })
}
