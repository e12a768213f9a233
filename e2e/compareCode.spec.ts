import { expect } from "@playwright/test"
import { openScreen, test } from "./support/gallery.ts"

for (const width of [320, 1024]) {
  test(`approve and decline are of one size, side by side, and the code is on one line (${width} pixels)`, async ({
    page,
    gallery,
  }) => {
    await page.setViewportSize({ width, height: 900 })
    await openScreen(page, gallery, "comparing-code")
    const approve = await page.getByRole("button", { name: "Approve" }).boundingBox()
    const decline = await page.getByRole("button", { name: "Decline" }).boundingBox()
    expect(decline).toMatchObject({ y: approve?.y, width: approve?.width, height: approve?.height })
    const lines = await page.getByText(/^\d{4}$/).evaluateAll((groups) => {
      const tops = groups.map((group) => group.getBoundingClientRect().top)
      return { groups: tops.length, lines: new Set(tops).size }
    })
    expect(lines).toEqual({ groups: 3, lines: 1 })
  })
}

test("with the keyboard the answers are reached one after the other, and nothing is pressed on the way", async ({
  page,
  gallery,
}) => {
  await openScreen(page, gallery, "comparing-code")
  await expect(page.getByRole("heading", { level: 2 })).toBeFocused()
  await page.keyboard.press("Tab")
  await expect(page.getByRole("button", { name: "Approve" })).toBeFocused()
  await page.keyboard.press("Tab")
  await expect(page.getByRole("button", { name: "Decline" })).toBeFocused()
})
