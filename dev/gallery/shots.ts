import { mkdir } from "node:fs/promises"
import { parseArgs } from "node:util"
import { root } from "../stack/paths.ts"
import { loadingHeading } from "./loading.ts"
import { withGallery } from "./withGallery.ts"

/**
 * Every screen of the gallery as a picture, in `.cache/shots/THEME/LANGUAGE/WIDTH/`. `--language`, `--width` (CSS pixels), `--theme` and
 * `--only` (part of the name) choose.
 */
const { values: options } = parseArgs({
  options: {
    language: { type: "string", default: "en" },
    width: { type: "string", default: "560" },
    theme: { type: "string" },
    only: { type: "string", default: "" },
  },
})
const { language, width, theme, only } = options
const loading = await loadingHeading()

await withGallery(async (browser, gallery) => {
  const page = await browser.newPage({
    reducedMotion: "reduce",
    viewport: { width: Number(width), height: 600 },
  })
  for (const look of theme === undefined ? ["light", "dark"] : [theme]) {
    const folder = `${root}.cache/shots/${look}/${language}/${width}`
    await mkdir(folder, { recursive: true })
    const address = `${gallery}?language=${language}&theme=${look}`
    await page.goto(address)
    const names = await page.locator("article > h2").evaluateAll((all) => all.map(({ id }) => id))
    await page.goto(`${address}#/none`)
    for (const name of names.filter((one) => one.includes(only))) {
      await page.evaluate((screen) => (location.hash = `/${screen}`), name)
      await page.waitForFunction((screen) => document.title === screen, name)
      await page.locator("h2").filter({ hasNotText: loading }).first().waitFor()
      await page.screenshot({ path: `${folder}/${name.replaceAll(/[^\w.-]+/g, "-")}.png`, fullPage: true })
    }
    process.stdout.write(`${folder}\n`)
  }
})
