import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { fileURLToPath } from "node:url"
import { expect, test as base, type Page } from "@playwright/test"
import { build, preview } from "vite"

/** With the address of the gallery, where every screen is a page. */
export const test = base.extend<object, { configFile: string; gallery: string }>({
  configFile: [
    fileURLToPath(new URL("../../dev/gallery/vite.config.ts", import.meta.url)),
    { scope: "worker", option: true },
  ],
  gallery: [
    async ({ configFile }, use) => {
      const outDir = await mkdtemp(`${tmpdir()}/link-new-device-gallery-`)
      await build({ configFile, logLevel: "error", build: { outDir } })
      const server = await preview({ configFile, build: { outDir }, preview: { host: "127.0.0.1", port: 0 } })
      await use(server.resolvedUrls?.local[0] ?? "")
      await server.close()
      await rm(outDir, { recursive: true })
    },
    { scope: "worker" },
  ],
})

/** Shows a screen of the gallery, once all of it is loaded. */
export async function openScreen(
  page: Page,
  gallery: string,
  screen: string,
  language = "en",
): Promise<void> {
  await page.goto(`${gallery}?screen=${screen}&language=${language}`)
  await expect(page.locator("section h2")).not.toHaveText(/^(One moment|Einen Moment)$/)
}
