import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { expect, type Page } from "@playwright/test"
import type axe from "axe-core"
import { LANGUAGES } from "../src/i18n/language.ts"
import { allScreens, openScreen, test, turnTo } from "./support/gallery.ts"

declare global {
  interface Window {
    axe: typeof axe
  }
}

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/** What axe finds on the screen now. */
const findings = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ["violations"] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)
  })

const themes = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "forced colours": { colorScheme: "dark", forcedColors: "active" },
} as const

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

for (const [language, direction] of [
  ["en", "ltr"],
  ["ar", "rtl"],
] as const) {
  for (const width of [320, 1280]) {
    for (const [theme, media] of Object.entries(themes)) {
      test(`axe finds nothing on any screen: ${theme}, ${direction}, ${width} pixels`, async ({
        page,
        gallery,
      }) => {
        test.setTimeout(300_000)
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ ...media, reducedMotion: "reduce" })
        const screens = await allScreens(page, gallery)
        await openScreen(page, gallery, "unlock", language)
        await expect(page.locator("html")).toHaveAttribute("dir", direction)
        await page.evaluate(source)
        const found: Record<string, string[]> = {}
        for (const screen of screens) {
          await turnTo(page, screen)
          const here = await findings(page)
          if (here.length > 0) found[screen] = here
        }
        console.log(`axe: ${screens.length} screens, ${Object.keys(found).length} with findings`)
        expect(found).toEqual({})
      })
    }
  }
}

for (const language of [...LANGUAGES, "pseudo"]) {
  test(`320 pixels are enough for every screen (${language})`, async ({ page, gallery }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    const screens = await allScreens(page, gallery)
    await openScreen(page, gallery, "unlock", language)
    const wide: string[] = []
    for (const screen of screens) {
      await turnTo(page, screen)
      if ((await overflow(page)) > 0) wide.push(screen)
    }
    expect(wide).toEqual([])
  })
}

test("text of twice the size fits on every screen", async ({ page, gallery }) => {
  await page.setViewportSize({ width: 640, height: 900 })
  const screens = await allScreens(page, gallery)
  await openScreen(page, gallery, "unlock")
  await page.addStyleTag({ content: "html { font-size: 200% }" })
  const wide: string[] = []
  for (const screen of screens) {
    await turnTo(page, screen)
    if ((await overflow(page)) > 0) wide.push(screen)
  }
  expect(wide).toEqual([])
})
