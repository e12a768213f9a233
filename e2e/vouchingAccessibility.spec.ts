import { expect } from "@playwright/test"
import { failures } from "../src/components/testing/failures.ts"
import { states } from "../src/components/testing/states.ts"
import type { Failure, FailureKind } from "../src/protocol/failure.ts"
import { openScreen, test } from "./support/gallery.ts"
import { look } from "./support/look.ts"

const steps: readonly string[] = [
  "setting-up-crypto",
  "comparing-code",
  "proving-identity",
  "waiting-for-token",
  "awaiting-sign-in",
  "verifying-device",
  "giving-secrets",
  "linked-unencrypted",
]
const ends: readonly FailureKind[] = [
  "declined-here",
  "incompatible-intent",
  "nothing-offered",
  "token-limit",
  "key-mismatch",
  "not-signed",
  "no-crypto",
]
const underWay = [
  ...Object.entries(states)
    .filter(([, { step }]) => steps.includes(step))
    .map(([name]) => name),
  "linked-not-asked",
  "consent-needed-unknown-device",
]
const ended = [
  "aftermath-may-still-sign-in",
  "aftermath-signed-in-key-mismatch",
  "aftermath-signed-in-declined-here",
  "aftermath-signed-in-not-signed",
  "sign-out-password",
  "sign-out-page",
  "sign-out-trouble",
  ...ends
    .flatMap((kind): readonly Failure[] => failures[kind])
    .map((failure) => ["stopped", ...Object.values(failure)].join("-")),
]

for (const [when, screens] of Object.entries({ "on the way": underWay, "at an end": ended })) {
  test(`axe finds nothing ${when} of a link in which this page verifies the device, in light and dark`, async ({
    page,
    gallery,
  }) => {
    for (const screen of screens) {
      await openScreen(page, gallery, screen)
      await look(page, screen)
    }
  })
}

for (const language of ["en", "de"]) {
  test(`320 pixels are enough for every one of these screens (${language})`, async ({ page, gallery }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    for (const screen of [...underWay, ...ended]) {
      await openScreen(page, gallery, screen, language)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, screen).toBe(0)
    }
  })
}

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
