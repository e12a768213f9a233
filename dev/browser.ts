import { existsSync } from "node:fs"
import { access, constants } from "node:fs/promises"
import { delimiter } from "node:path"
import { chromium } from "@playwright/test"
import type { Progress } from "./stack/progress.ts"
import { run } from "./stack/run.ts"

const systemNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]

export const chromiumMissing =
  "No Chromium was found, and none could be installed. Please install Chromium or Chrome, or run: npx playwright install " +
  "--with-deps chromium"

/**
 * The path of a Chromium that starts: the one named by CHROMIUM, Playwright's own download, or one on the PATH.
 * Only looks; `ensureChromium` installs.
 */
export async function findChromium(): Promise<string | undefined> {
  const onPath = (process.env.PATH ?? "").split(delimiter).flatMap((directory) => inDirectory(directory))
  return firstThatStarts([process.env.CHROMIUM ?? "", chromium.executablePath(), ...onPath])
}

/** A Chromium that is there already or gets installed: Playwright's, else, as root on Debian or Ubuntu, the system's. */
export async function ensureChromium(progress: Progress): Promise<string | undefined> {
  const found = await findChromium()
  if (found !== undefined) return found
  progress("No Chromium found. Downloading the one of Playwright (first run only) ...")
  const { ok, output } = await run("npx", ["--no-install", "playwright", "install", "chromium"])
  const downloaded = await findChromium()
  if (downloaded !== undefined) return downloaded
  progress(ok ? "The downloaded Chromium does not start here." : `That failed: ${firstLine(output)}`)
  const root = process.getuid?.() === 0
  if (!root || !existsSync("/etc/debian_version")) return undefined
  progress("Installing the system's chromium with apt-get ...")
  await apt(["update"])
  const installed = await apt(["install", "-y", "--no-install-recommends", "chromium"])
  if (!installed.ok) progress(`That failed: ${installed.output.split("\n").at(-1)}`)
  // apt-get installs here whatever the PATH says.
  return firstThatStarts(inDirectory("/usr/bin"))
}

/** Command-line flags without which this Chromium does not run: as root it has no sandbox, a server has no GPU. */
export function chromiumFlags(path: string): string[] {
  const ours = path === chromium.executablePath() && process.getuid?.() !== 0
  return ours ? [] : ["--no-sandbox", "--disable-gpu"]
}

const inDirectory = (directory: string): string[] => systemNames.map((name) => `${directory}/${name}`)

async function firstThatStarts(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) if ((await executable(path)) && (await run(path, ["--version"])).ok) return path
  return undefined
}

const executable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  )

const apt = (args: readonly string[]) =>
  run("apt-get", ["-o", "DPkg::Lock::Timeout=300", ...args], {
    ...process.env,
    DEBIAN_FRONTEND: "noninteractive",
  })

const firstLine = (output: string): string =>
  output.split("\n").find((line) => /error|fail/i.test(line)) ?? output
