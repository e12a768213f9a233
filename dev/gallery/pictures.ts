import { mkdir } from "node:fs/promises"
import type { Page } from "@playwright/test"
import { root } from "../stack/paths.ts"
import { loadingHeading } from "./loading.ts"
import { withGallery } from "./withGallery.ts"

/** Draws docs/pictures/ from the gallery: the steps of each way, side by side, in light and dark. */

/** Each screen with the width of its card in CSS pixels; from 512 on a card has its wide layout. */
const ways: Record<string, readonly (readonly [screen: string, width: number])[]> = {
  before: [
    ["site-sign-in", 344],
    ["site-welcome", 344],
    ["unlock", 344],
  ],
  show: [
    ["showing-code", 560],
    ["entering-code", 344],
    ["consent-needed", 344],
  ],
  wait: [
    ["awaiting-consent", 344],
    ["sharing-secrets", 344],
    ["linked-signs-out", 344],
  ],
  scan: [
    ["scan-warning", 344],
    ["scanning", 560],
    ["showing-check-code", 344],
  ],
  compare: [
    ["comparing-code", 344],
    ["proving-identity", 344],
    ["verifying-device", 344],
  ],
  ends: [
    ["stopped-cancelled-them", 344],
    ["stopped-insecure-message", 344],
    ["aftermath-signed-in", 344],
  ],
  devices: [
    ["devices", 560],
    ["device-unsigned", 344],
  ],
}
const loading = await loadingHeading()
/** Around each card, for its shadow. */
const margin = 12

/** Shows the screens side by side, with cards as high as the highest of them. */
async function compose(page: Page, gallery: string, theme: string, way: string): Promise<void> {
  const shown = ways[way] ?? []
  // A page of the gallery's own origin, so that the frames may be looked into.
  await page.goto("about:blank")
  await page.goto(`${gallery}?theme=${theme}#/none`)
  const frames = shown.map(
    ([screen, width]) =>
      `<iframe src="?theme=${theme}#/${screen}" width="${width + 2 * margin}" height="1100"></iframe>`,
  )
  await page.evaluate((html) => (document.body.innerHTML = html), frames.join(""))
  const frameStyle = "body { display: flex; width: max-content; padding: 0.5rem } iframe { border: 0 }"
  await page.addStyleTag({ content: frameStyle })
  const cards = shown.map((_, index) =>
    page.frameLocator(`iframe >> nth=${index}`).locator("section").first(),
  )
  const heights: number[] = []
  for (const card of cards) {
    await card.locator("h2").filter({ hasNotText: loading }).waitFor()
    heights.push(
      await card.evaluate((section, space) => {
        if (section.parentElement) section.parentElement.style.padding = space
        return section.getBoundingClientRect().height
      }, `${margin}px`),
    )
  }
  const height = Math.ceil(Math.max(...heights))
  for (const card of cards) {
    await card.evaluate((section, pixels) => (section.style.minHeight = pixels), `${height}px`)
  }
  await page.addStyleTag({ content: `iframe { height: ${height + 2 * margin}px }` })
  const digits = page.frameLocator("iframe >> nth=1").getByLabel("The two digits")
  if (await digits.isVisible()) await digits.fill("42")
}

await withGallery(async (browser, gallery) => {
  const page = await browser.newPage({ reducedMotion: "reduce", viewport: { width: 1400, height: 900 } })
  await mkdir(`${root}docs/pictures`, { recursive: true })
  for (const theme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: theme })
    for (const way of Object.keys(ways)) {
      await compose(page, gallery, theme, way)
      await page.locator("body").screenshot({ path: `${root}docs/pictures/${way}-${theme}.png` })
    }
  }
})
