import { codePicture } from "./support/codePicture.ts"
import { expect } from "./support/scanFixtures.ts"
import { expectNoSecrets, keysOf, test } from "./support/secrets.ts"
import { consent } from "./support/sitePage.ts"

for (const kind of ["msc4108-2024", "msc4388-spec"] as const) {
  test.describe(kind, () => {
    test.use({ codes: [kind] })

    test("a whole link leaves no secret, token, payload or digits where they do not belong", async ({
      site,
      account,
      stack,
      traces,
      scanWithNewDevice,
    }) => {
      const { page } = site
      const keys = await keysOf(stack, account)
      await site.signIn(account)
      await traces.look(page)
      await site.startLink()
      await site.unlock(account.recoveryKey)
      const device = scanWithNewDevice(await site.readCode())
      await traces.look(page)
      const digits = await device.checkCode
      await page.getByLabel("The two digits").fill(digits)
      await traces.look(page)
      await site.button("Continue").click()
      await site.heading("Approve the new device").waitFor()
      await traces.look(page)
      const tab = await site.openConsent()
      await site.heading("Finish in the other tab").waitFor()
      await traces.look(page)
      await consent(tab, "Allow")
      await site.untilVerified()
      await traces.look(page)
      const { accessToken } = await device.done
      await site.button("Done").click()
      await site.heading("This page is signed out").waitFor()
      await traces.look(page)

      await expectNoSecrets(traces, keys, accessToken)
      expect(await traces.placesOfDigits(digits)).toEqual(["field"])
    })

    test("a whole link by scanning leaves none either, and shows its digits on the screen alone", async ({
      site,
      account,
      stack,
      traces,
      showByNewDevice,
    }) => {
      const { page } = site
      const keys = await keysOf(stack, account)
      const device = showByNewDevice({ dialect: kind === "msc4108-2024" ? kind : "msc4388" })
      await site.startScan(account)
      await traces.look(page)
      await site.usePicture(codePicture(await device.qr))
      const digits = await site.shownCheckCode()
      await traces.look(page)
      await device.typeCheckCode(digits)
      await site.heading("Approve the new device").waitFor()
      await traces.look(page)
      await consent(await site.openConsent(), "Allow")
      await site.untilVerified()
      await traces.look(page)
      const { accessToken } = await device.done
      await site.button("Done").click()
      await site.heading("This page is signed out").waitFor()
      await traces.look(page)

      await expectNoSecrets(traces, keys, accessToken)
      expect((await traces.placesOfDigits(digits)).filter((place) => place !== "document")).toEqual([])
    })
  })
}
