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
      await expect(site.page.getByText("Verified", { exact: true })).toBeVisible()
    })
  })
}
