import { mkdir } from "node:fs/promises"
import { dirname } from "node:path"
import { fileURLToPath } from "node:url"
import { chromium } from "@playwright/test"
import type { Page } from "@playwright/test"
import { createServer } from "vite"
import { chromiumFlags, chromiumMissing, findChromium } from "../browser.ts"

/** Draws docs/wizard.png from the gallery: the way of a link, side by side. */

/** Each screen with the width of its card in CSS pixels; from 512 on a card has its wide layout. */
const shown = [
  { screen: "showing-code", width: 560 },
  { screen: "entering-code", width: 344 },
  { screen: "consent-needed", width: 344 },
  { screen: "linked-verified", width: 344 },
] as const
/** Around each card, for its shadow. */
const margin = 12
const target = fileURLToPath(new URL("../../docs/wizard.png", import.meta.url))

/** Shows the screens side by side, with cards as high as the highest of them. */
async function compose(page: Page, gallery: string): Promise<void> {
  // A page of the gallery's own origin, so that the frames may be looked into.
  await page.goto(`${gallery}#/none`)
  const frames = shown.map(
    ({ screen, width }) =>
      `<iframe src="?theme=light#/${screen}" width="${width + 2 * margin}" height="900"></iframe>`,
  )
  await page.evaluate((html) => (document.body.innerHTML = html), frames.join(""))
  const frameStyle = "body { display: flex; width: max-content; padding: 1rem } iframe { border: 0 }"
  await page.addStyleTag({ content: frameStyle })
  const cards = shown.map((_, index) => page.frameLocator(`iframe >> nth=${index}`).locator("section"))
  const heights = await Promise.all(
    cards.map((card) =>
      card.evaluate((section, space) => {
        if (section.parentElement) section.parentElement.style.padding = space
        return section.getBoundingClientRect().height
      }, `${margin}px`),
    ),
  )
  const height = Math.ceil(Math.max(...heights))
  for (const card of cards) {
    await card.evaluate((section, pixels) => (section.style.minHeight = pixels), `${height}px`)
  }
  await page.addStyleTag({ content: `iframe { height: ${height + 2 * margin}px }` })
  await page.frameLocator("iframe >> nth=1").getByLabel("The two digits").fill("42")
}

const executablePath = await findChromium()
if (executablePath === undefined) throw new Error(chromiumMissing)
const configFile = fileURLToPath(new URL("vite.config.ts", import.meta.url))
const server = await createServer({ configFile, logLevel: "error", server: { port: 0 } })
await server.listen()
const browser = await chromium.launch({ executablePath, args: chromiumFlags(executablePath) })
const page = await browser.newPage({ colorScheme: "light", reducedMotion: "reduce" })
await compose(page, server.resolvedUrls?.local[0] ?? "")
await mkdir(dirname(target), { recursive: true })
await page.locator("body").screenshot({ path: target })
await browser.close()
await server.close()
