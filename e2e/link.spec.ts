import type { CodeKind } from "../src/protocol/dialect.ts"
import { expect, test } from "./support/fixtures.ts"
import { isCrossSigned } from "./support/publishedKeys.ts"
import { consent } from "./support/sitePage.ts"

const kinds: CodeKind[] = ["msc4108-2024", "msc4388-spec", "msc4388-rust"]

for (const kind of kinds) {
  test.describe(kind, () => {
    test.use({ codes: [kind] })

    test("a new device that scans the code ends signed in, cross-signed and with its key backup", async ({
      site,
      account,
      stack,
      scanWithNewDevice,
    }) => {
      const device = scanWithNewDevice(await site.showCode(account), { name: "Nova's phone" })
      await site.typeCheckCode(await device.checkCode)

      await expect(site.page.getByText(new URL(stack.oauth).host, { exact: true })).toBeVisible()
      const tab = await site.openConsent()
      await expect(tab.getByText((await device.grant).userCode)).toBeVisible()
      await consent(tab, "Allow")

      await expect(site.heading("Nova's phone is linked")).toBeVisible()
      const { deviceId, crossSigned, backupEnabled } = await device.done
      expect({ crossSigned, backupEnabled }).toEqual({ crossSigned: true, backupEnabled: true })
      expect(await isCrossSigned(stack.homeserver, account, deviceId)).toBe(true)
      await site.untilVerified()
    })
  })
}

test.describe("a new device that cannot read the first code", () => {
  test.use({ codes: ["msc4108-2024", "msc4388-rust"] })

  test("reads the next one, which the user asks for", async ({ site, account, scanWithNewDevice }) => {
    const first = await site.showCode(account)
    await site.page.getByText("Trouble scanning?").click()
    await site.button("The other app can’t read this code").click()
    await expect.poll(() => site.readCode()).not.toEqual(first)
    const device = scanWithNewDevice(await site.readCode(), { profile: "rust" })
    await site.typeCheckCode(await device.checkCode)
    await expect(site.heading("Approve the new device")).toBeVisible()
  })
})
