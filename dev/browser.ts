import { chromium } from "@playwright/test"
import { aptInstall, canInstall, firstThatStarts, placesOf } from "./programs.ts"
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
  const places = [process.env.CHROMIUM ?? "", chromium.executablePath(), ...placesOf(systemNames)]
  return firstThatStarts(places, ["--version"])
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
  if (!canInstall()) return undefined
  await aptInstall("chromium", progress)
  return findChromium()
}

/** Command-line flags without which this Chromium does not run: as root it has no sandbox, a server has no GPU. */
export function chromiumFlags(path: string): string[] {
  const ours = path === chromium.executablePath() && process.getuid?.() !== 0
  return ours ? [] : ["--no-sandbox", "--disable-gpu"]
}

const firstLine = (output: string): string =>
  output.split("\n").find((line) => /error|fail/i.test(line)) ?? output
