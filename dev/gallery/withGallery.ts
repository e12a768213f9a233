import { fileURLToPath } from "node:url"
import { type Browser, chromium } from "@playwright/test"
import { createServer } from "vite"
import { chromiumFlags, chromiumMissing, findChromium } from "../browser.ts"

/** Does something with a browser, which is gone afterwards. */
export async function withBrowser(act: (browser: Browser) => Promise<void>): Promise<void> {
  const executablePath = await findChromium()
  if (executablePath === undefined) throw new Error(chromiumMissing)
  const browser = await chromium.launch({ executablePath, args: chromiumFlags(executablePath) })
  try {
    await act(browser)
  } finally {
    await browser.close()
  }
}

/** The same, with the address of the gallery. */
export const withGallery = (act: (browser: Browser, gallery: string) => Promise<void>): Promise<void> =>
  withBrowser(async (browser) => {
    const configFile = fileURLToPath(new URL("vite.config.ts", import.meta.url))
    const server = await createServer({ configFile, logLevel: "error", server: { port: 0 } })
    await server.listen()
    try {
      await act(browser, server.resolvedUrls?.local[0] ?? "")
    } finally {
      await server.close()
    }
  })
