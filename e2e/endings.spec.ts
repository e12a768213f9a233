import { expect, test } from "./support/fixtures.ts"
import { deviceExists } from "./support/publishedKeys.ts"
import { consent } from "./support/sitePage.ts"

// What a refusal is called on the wire differs: matrix-js-sdk has no word for it but "cancelled" (R14).
const refused = {
  "msc4108-2024": "The new device was not approved",
  "msc4388-spec": "You declined the sign-in",
} as const

for (const kind of ["msc4108-2024", "msc4388-spec"] as const) {
  test.describe(kind, () => {
    test.use({ codes: [kind] })

    test("R7: three wrong check codes end the link, and the new device is told", async ({
      site,
      account,
      scanWithNewDevice,
    }) => {
      const device = scanWithNewDevice(await site.showCode(account))
      const right = await device.checkCode
      const wrong = right === "42" ? "43" : "42"
      await site.typeCheckCode(wrong)
      await expect(site.page.getByText("2 tries are left")).toBeVisible()
      await site.typeCheckCode(wrong)
      await expect(site.page.getByText("One try is left")).toBeVisible()
      await site.typeCheckCode(wrong)
      await site.expectStopped("The digits did not match")
      await expect(device.done).rejects.toMatchObject({ reason: "user_cancelled" })
    })

    test("cancelling instead of opening the consent page tells the new device", async ({
      site,
      account,
      scanWithNewDevice,
    }) => {
      const device = scanWithNewDevice(await site.showCode(account))
      await site.typeCheckCode(await device.checkCode)
      await expect(site.heading("Approve the new device")).toBeVisible()
      await site.button("Cancel").click()
      await site.expectStopped("You cancelled")
      await expect(device.done).rejects.toMatchObject({ reason: "user_cancelled" })
    })

    test("a new device that cancels is named as the one that did", async ({
      site,
      account,
      scanWithNewDevice,
    }) => {
      const device = scanWithNewDevice(await site.showCode(account))
      await site.typeCheckCode(await device.checkCode)
      await expect(site.heading("Approve the new device")).toBeVisible()
      await device.cancel()
      await site.expectStopped("Your new device cancelled")
    })

    test("a device id that the account has already is refused, and the new device is told", async ({
      site,
      account,
      scanWithNewDevice,
    }) => {
      const device = scanWithNewDevice(await site.showCode(account), { deviceId: account.deviceId })
      await site.typeCheckCode(await device.checkCode)
      await site.expectStopped("That device is already linked")
      await expect(device.done).rejects.toMatchObject({ reason: "device_already_exists" })
    })

    test("a refusal on the consent page ends the link, and no device is signed in", async ({
      site,
      account,
      stack,
      scanWithNewDevice,
    }) => {
      const device = scanWithNewDevice(await site.showCode(account))
      await site.typeCheckCode(await device.checkCode)
      await consent(await site.openConsent(), "Don't allow")
      await site.expectStopped(refused[kind])
      await expect(device.done).rejects.toBeDefined()
      expect(await deviceExists(stack.homeserver, account, device.deviceId)).toBe(false)
    })
  })
}

test("cancelling before anybody scanned says so, and offers to start again", async ({ site, account }) => {
  await site.showCode(account)
  await site.button("Cancel").click()
  await site.expectStopped("You cancelled")
  await site.button("Start again").click()
  await expect(site.heading("Unlock your account’s keys")).toBeVisible()
})
