import { isDeepStrictEqual } from "node:util"
import { expect, type Page } from "@playwright/test"
import { openScreen, test } from "./support/gallery.ts"
import { hostStyles } from "./support/hostStyles.ts"

/** With every kind of element that there is. */
const screens = [
  "not-possible",
  "unlock",
  "showing-code",
  "scanning",
  "showing-check-code",
  "entering-code",
  "consent-needed",
  "comparing-code",
  "proving-identity",
  "setting-up-crypto",
  "linked-verified",
  "linked-unsigned",
  "stopped-expired-connected",
  "devices",
  "device-unsigned",
]

/**
 * How every element of the wizard is laid out and drawn, without and with styles of a host. Of drawings: where they are, and in
 * which colours. Both in one go of the page, so that nothing but the styles can come in between.
 */
const looksWithoutAndWith = (page: Page, css: string) =>
  page.locator("#root [lang]").evaluate((root, hostCss) => {
    const looks = () => {
      const origin = root.getBoundingClientRect()
      return [...root.querySelectorAll("*")].map((element) => {
        const style = getComputedStyle(element)
        const names = element instanceof SVGElement ? ["fill", "stroke", "background-color"] : [...style]
        // Margins are seen by where things are; of `auto` Chromium says now 0, now what it comes to.
        const said = names.filter((name) => !name.startsWith("margin-"))
        const [box] = element.getClientRects()
        return {
          element: element.outerHTML.slice(0, 120),
          place: box && [box.x - origin.x, box.y - origin.y, box.width, box.height].map(Math.round),
          ...Object.fromEntries(said.map((name) => [name, style.getPropertyValue(name)])),
        }
      })
    }
    const without = looks()
    const style = document.createElement("style")
    style.textContent = hostCss
    document.head.append(style)
    return [without, looks()] as const
  }, css)

for (const [what, css] of Object.entries(hostStyles)) {
  test(`${what} in the host's styles changes nothing of the wizard`, async ({ page, gallery }) => {
    await page.emulateMedia({ reducedMotion: "reduce" })
    for (const screen of screens) {
      await openScreen(page, gallery, screen)
      const [before, after] = await looksWithoutAndWith(page, css)
      expect(before.length, screen).toBeGreaterThan(10)
      // The first that differs is enough, and much quicker than to compare each.
      const changed = before.findIndex((element, index) => !isDeepStrictEqual(element, after[index]))
      expect(after[changed], screen).toEqual(before[changed])
    }
  })
}

test("in a pane of 320 pixels on a wide screen every screen is laid out as on a screen of 320 pixels", async ({
  page,
  gallery,
}) => {
  for (const screen of screens) {
    await page.setViewportSize({ width: 320, height: 900 })
    await openScreen(page, gallery, screen)
    const small = await page.locator("section").boundingBox()
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.addStyleTag({ content: "#root { width: 320px; overflow: auto }" })
    expect(await page.locator("section").boundingBox(), screen).toEqual(small)
    expect(await page.locator("#root").evaluate((pane) => pane.scrollWidth), screen).toBe(320)
  }
})

test("in such a pane the code is no smaller than cameras need", async ({ page, gallery }) => {
  await openScreen(page, gallery, "showing-code")
  await page.addStyleTag({ content: "#root { width: 320px }" })
  const code = await page.getByRole("img", { name: "QR code" }).boundingBox()
  expect(code?.width).toBeGreaterThanOrEqual(240)
  expect(code?.height).toBe(code?.width)
})

test("where the host gives it no width the wizard is as wide as its card", async ({ page, gallery }) => {
  await openScreen(page, gallery, "unlock")
  await page.addStyleTag({ content: "#root { float: left }" })
  expect((await page.locator("#root [lang]").boundingBox())?.width).toBe(560)
})

test("light or dark, and every colour, can be the host's choice", async ({ page, gallery }) => {
  await openScreen(page, gallery, "unlock")
  const background = (name: string) =>
    page.getByRole("button", { name }).evaluate((button) => getComputedStyle(button).backgroundColor)
  const card = () => page.locator("section").evaluate((section) => getComputedStyle(section).backgroundColor)
  await page.addStyleTag({ content: ":root { color-scheme: light; --link-accent: rgb(1 2 3) }" })
  expect(await card()).toBe("rgb(255, 255, 255)")
  expect(await background("Unlock")).toBe("rgb(1, 2, 3)")
  await page.addStyleTag({
    content: "#root { color-scheme: dark; --link-accent: light-dark(red, rgb(4 5 6)) }",
  })
  expect(await card()).toBe("rgb(25, 30, 29)")
  expect(await background("Unlock")).toBe("rgb(4, 5, 6)")
})
