import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { fileURLToPath } from "node:url"
import { chromium } from "@playwright/test"
import type { Page } from "@playwright/test"
import { build, preview } from "vite"
import { policy } from "../../../src/app/policy.ts"
import { chromiumFlags, chromiumMissing, findChromium } from "../../browser.ts"
import type {} from "./main.ts"

export interface Site {
  /** For files of the measurement; removed at the end. */
  directory: string
  chromiumVersion: string
  /** The page in a browser of its own; `close` throws if the page complained or asked other hosts for anything. */
  open(flags: string[]): Promise<{ page: Page; close: () => Promise<void> }>
  stop(): Promise<void>
}

/** Builds the page as the site is built, and serves it under the site's policy. */
export async function startSite(): Promise<Site> {
  const executablePath = await findChromium()
  if (executablePath === undefined) throw new Error(chromiumMissing)
  const directory = await mkdtemp(`${tmpdir()}/link-new-device-scanner-`)
  const config = {
    root: fileURLToPath(new URL(".", import.meta.url)),
    configFile: false as const,
    logLevel: "warn" as const,
    build: {
      outDir: `${directory}/site`,
      emptyOutDir: true,
      target: "es2022",
      modulePreload: { polyfill: false },
    },
    worker: { format: "es" as const },
  }
  await build(config)
  const headers = { "Content-Security-Policy": policy([], true) }
  const server = await preview({ ...config, preview: { host: "127.0.0.1", port: 0, headers } })
  const address = server.resolvedUrls?.local[0] ?? ""
  const start = (flags: string[]) =>
    chromium.launch({ executablePath, args: [...chromiumFlags(executablePath), ...flags] })
  const browser = await start([])
  const chromiumVersion = browser.version()
  await browser.close()

  return {
    directory,
    chromiumVersion,
    async open(flags) {
      const running = await start(flags)
      const page = await running.newPage()
      const complaints: string[] = []
      page.on("console", (message) => complaints.push(message.text()))
      page.on("pageerror", (error) => complaints.push(error.message))
      page.on("request", (request) => {
        const url = request.url()
        if (!url.startsWith(address) && !url.startsWith("data:")) complaints.push(`foreign: ${url}`)
      })
      await page.goto(address)
      const close = async () => {
        await running.close()
        if (complaints.length > 0) throw new Error(complaints.join("\n"))
      }
      return { page, close }
    },
    async stop() {
      await server.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
