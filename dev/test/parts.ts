import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { root } from "../stack/paths.ts"
import { judge, oneFailed, onePassed, readReport } from "./tally.ts"
import type { Tally } from "./tally.ts"

/** Takes what a part prints, as it comes. */
export type Print = (text: string) => void

/** A script of package.json that passes or fails as a whole. */
export const check = async (script: string, print: Print): Promise<Tally> =>
  (await npmRun(script, [], print)) ? onePassed : oneFailed(script)

/** A script that runs vitest. */
export const vitest = (script: string, print: Print): Promise<Tally> =>
  withReport(script, (file) =>
    npmRun(script, ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`], print),
  )

/** The fault table, or what the arguments leave of it. */
export const faultTable = (script: string, args: readonly string[], print: Print): Promise<Tally> =>
  withReport(script, (file) => npmRun(script, [...args, "--report", file], print))

/** A script that runs Playwright, with the browser at `chromium`. */
export const playwright = (script: string, chromium: string, print: Print): Promise<Tally> =>
  withReport(script, (file) =>
    npmRun(script, ["--reporter=list,json"], print, {
      CHROMIUM: chromium,
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    }),
  )

async function withReport(script: string, runner: (file: string) => Promise<boolean>): Promise<Tally> {
  const directory = await mkdtemp(`${tmpdir()}/link-new-device-report-`)
  try {
    const file = `${directory}/report.json`
    const exitedWell = await runner(file)
    return judge(readReport(await readJson(file)), exitedWell, script)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, "utf8"))
  } catch {
    return undefined
  }
}

/** True when the script exits with 0. */
async function npmRun(
  script: string,
  args: readonly string[],
  print: Print,
  env: NodeJS.ProcessEnv = {},
): Promise<boolean> {
  const child = spawn("npm", ["run", "--silent", script, "--", ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  })
  for (const output of [child.stdout, child.stderr]) output.setEncoding("utf8").on("data", print)
  const [code] = await once(child, "close")
  return code === 0
}
