import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { type BrowserContext, type CDPSession, chromium, type Page } from "@playwright/test"
import { chromiumFlags, chromiumMissing, findChromium } from "../../browser.ts"
import { freePort } from "../../stack/ports.ts"

/** Lighthouse's "slow 4G" on a phone of the middle class: round trip in ms, bytes a second, and how much slower its processor is. */
export const slowPhone = { latency: 150, down: (1.6 * 1024 * 1024) / 8, up: (750 * 1024) / 8, cpu: 4 }

const screens = {
  phone: { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1280, height: 900 } },
}

/** A browser with a profile on disk that reaches nothing but this machine. */
export interface OpenBrowser {
  context: BrowserContext
  /** Where it can be driven by others (DevTools protocol). */
  port: number
  close: () => Promise<void>
}

export async function openBrowser(screen: keyof typeof screens): Promise<OpenBrowser> {
  const executablePath = await findChromium()
  if (executablePath === undefined) throw new Error(chromiumMissing)
  const profile = await mkdtemp(`${tmpdir()}/link-new-device-browser-`)
  const port = await freePort()
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [
      ...chromiumFlags(executablePath),
      `--remote-debugging-port=${port}`,
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
    ...screens[screen],
    locale: "en",
  })
  // tsx names functions by this helper, which a function that is sent to a page must find there.
  await context.addInitScript("globalThis.__name = (named) => named")
  return {
    context,
    port,
    close: async () => {
      await context.close()
      await rm(profile, { recursive: true, force: true })
    },
  }
}

/** Makes a page as slow as that phone is. */
export async function slowDown(page: Page): Promise<CDPSession> {
  const { latency, down, up, cpu } = slowPhone
  const tools = await page.context().newCDPSession(page)
  await tools.send("Network.enable")
  await tools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency,
    downloadThroughput: down,
    uploadThroughput: up,
  })
  await tools.send("Emulation.setCPUThrottlingRate", { rate: cpu })
  return tools
}
