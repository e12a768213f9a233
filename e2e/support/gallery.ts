import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { fileURLToPath } from "node:url"
import { expect, test as base, type Page } from "@playwright/test"
import { build, preview } from "vite"
import { loadingHeading } from "../../dev/gallery/loading.ts"

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

const loading = loadingHeading()

/** Shows a screen of the gallery in a fresh page, once all of it is loaded. */
export async function openScreen(
  page: Page,
  gallery: string,
  screen: string,
  language = "en",
): Promise<void> {
  await page.goto("about:blank")
  await page.goto(`${gallery}?language=${language}#/${screen}`)
  await loaded(page)
}

/** Goes on to another screen of the gallery that is open, once all of it is loaded. */
export async function turnTo(page: Page, screen: string): Promise<void> {
  await page.evaluate((name) => (location.hash = `/${name}`), screen)
  await expect(page).toHaveTitle(screen)
  await loaded(page)
}

async function loaded(page: Page): Promise<void> {
  await expect(page.locator("h2").first()).not.toHaveText(await loading)
  // Beside the camera's picture the place of its controls is empty until it runs.
  await expect(page.locator("section:has(video) div:empty")).toHaveCount(0)
}

/** The names of all screens. */
export async function allScreens(page: Page, gallery: string): Promise<string[]> {
  await page.goto(gallery)
  return page.locator("article > h2").evaluateAll((headings) => headings.map(({ id }) => id))
}
