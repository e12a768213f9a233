import { chromium, type BrowserContext } from "@playwright/test"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { test as base } from "./fixtures.ts"

/**
 * The same tests in a browser as people have it: a tab behind another one is hidden and may be frozen, and a page that was left may be
 * kept for the way back. Playwright's own contexts switch all of that off.
 */
export const test = base.extend({
  context: async ({ launchOptions }, provide) => {
    const { executablePath = chromium.executablePath(), args = [] } = launchOptions
    const browser = await startChromium(executablePath, args)
    await provide(browser.context)
    await browser.stop()
  },

  page: async ({ context }, provide) => provide(context.pages()[0] ?? (await context.newPage())),
})

async function startChromium(
  path: string,
  given: readonly string[],
): Promise<{ context: BrowserContext; stop(): Promise<void> }> {
  const profile = await mkdtemp(`${tmpdir()}/link-new-device-chromium-`)
  const flags = [
    "--headless=new",
    "--no-first-run",
    "--lang=en",
    "--accept-lang=en",
    "--remote-debugging-port=0",
  ]
  const child = spawn(path, [...flags, ...given, `--user-data-dir=${profile}`, "about:blank"], {
    stdio: ["ignore", "ignore", "pipe"],
  })
  const exited = once(child, "exit")
  let said = ""
  const address = await new Promise<string>((resolve, reject) => {
    child.once("exit", () => reject(new Error(`Chromium did not start: ${said}`)))
    child.stderr.on("data", (text: Buffer) => {
      said += text.toString()
      const found = /DevTools listening on (\S+)/.exec(said)?.[1]
      if (found) resolve(found)
    })
  })
  const browser = await chromium.connectOverCDP(address, { noDefaults: true })
  const [context] = browser.contexts()
  if (!context) throw new Error("Chromium has no window")
  const stop = async (): Promise<void> => {
    await browser.close()
    child.kill()
    await exited
    // Its helper processes may be writing for a moment longer than it lives.
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
  return { context, stop }
}

export { expect } from "./fixtures.ts"
