import { expect, test } from "./support/embedFixtures.ts"
import { isCrossSigned } from "./support/publishedKeys.ts"
import { consent } from "./support/sitePage.ts"

const pages = [
  ["React", ""],
  ["no React, by the custom element", "element.html"],
] as const

for (const [what, at] of pages) {
  test(`a client with ${what} links a device, and asks for nothing that it knows`, async ({
    client,
    account,
    stack,
    scanWithNewDevice,
  }) => {
    await client.signInAs(stack, account, account.recoveryKey, at)
    await client.startLink()
    const device = scanWithNewDevice(await client.readCode(), { name: "Nova's phone" })
    await client.typeCheckCode(await device.checkCode)
    await consent(await client.openConsent(), "Allow")
    await expect(client.heading("Nova's phone is linked")).toBeVisible()
    const { deviceId, crossSigned, backupEnabled } = await device.done
    expect({ crossSigned, backupEnabled }).toEqual({ crossSigned: true, backupEnabled: true })
    expect(await isCrossSigned(stack.homeserver, account, deviceId)).toBe(true)
    // The client hears of it.
    await expect(client.page.getByText(`Linked: ${deviceId}, verified`)).toBeVisible()
    await client.button("Done").click()
    await expect(client.button("Link new device")).toBeVisible()
  })
}
