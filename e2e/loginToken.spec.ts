import type { TokenDevice, TokenSignedIn } from "../dev/new-device/msc3906/behaviour.ts"
import type { Account, Stack } from "../dev/stack/startStack.ts"
import { codePicture } from "./support/codePicture.ts"
import { allSecrets, approve, expect, test } from "./support/loginTokenFixtures.ts"
import { isCrossSigned } from "./support/publishedKeys.ts"
import type { SitePage } from "./support/sitePage.ts"

interface Ends {
  site: SitePage
  account: Account
  stack: Stack
  device: TokenDevice
}

/** From the digits on both screens to two devices that say the link is there, and a homeserver that says the same. */
async function finish({ site, account, stack, device }: Ends): Promise<TokenSignedIn> {
  await approve(site, device)
  await site.confirmPassword(account.password)
  await expect(site.heading(`Phone of ${account.localpart} is linked`)).toBeVisible()
  await site.untilVerified()
  const signedIn = await device.done
  const { crossSigned, verified, backupEnabled, secretsReceived } = signedIn
  expect({ crossSigned, verified, backupEnabled }).toEqual({
    crossSigned: true,
    verified: true,
    backupEnabled: true,
  })
  expect(secretsReceived.toSorted()).toEqual(allSecrets)
  expect(await isCrossSigned(stack.homeserver, account, signedIn.deviceId)).toBe(true)
  return signedIn
}

test.describe("the site shows the code", () => {
  for (const reading of ["diagram", "text"] as const) {
    test(`R17: a new device that reads the ${reading} ends cross-signed by the site, which it verified, with all its secrets`, async ({
      site,
      account,
      stack,
      scanWithTokenDevice,
    }) => {
      const device = scanWithTokenDevice(await site.showCode(account), { reading })
      await finish({ site, account, stack, device })
    })
  }
})

test.describe("the site scans", () => {
  for (const names of ["stable", "unstable"] as const) {
    test(`a picture of a code in ${names} names links the new device`, async ({
      site,
      account,
      stack,
      showByTokenDevice,
    }) => {
      const device = showByTokenDevice({ names })
      await site.startScan(account)
      await site.usePicture(codePicture(await device.qr))
      await finish({ site, account, stack, device })
    })
  }

  test("R17: a new device that says nothing before it is asked is asked all the same", async ({
    site,
    account,
    stack,
    showByTokenDevice,
  }) => {
    const device = showByTokenDevice({ reading: "text" })
    await site.startScan(account)
    await site.usePicture(codePicture(await device.qr))
    await finish({ site, account, stack, device })
  })

  test("the camera sees the code on the page of the new phone, which says what it was given", async ({
    site,
    newPhone,
    account,
    stack,
    film,
  }) => {
    await site.showCode(account)
    await newPhone.showCode("msc3906")
    await film(await newPhone.screen())
    await site.scanInstead()
    expect(await site.shownLongCode()).toBe(await newPhone.shownLongCode())
    await site.answerCode("Approve")
    await site.confirmPassword(account.password)
    await expect(site.heading("Your new phone is linked")).toBeVisible()
    expect(await isCrossSigned(stack.homeserver, account, await newPhone.deviceId())).toBe(true)
    await expect(newPhone.page.getByText("The other device: verified")).toBeVisible()
    for (const secret of allSecrets) await expect(newPhone.page.getByText(secret)).toBeVisible()
  })
})

test("the page of the new phone reads a picture of the site's code", async ({ site, newPhone, account }) => {
  await site.showCode(account)
  await newPhone.readPicture(await site.page.screenshot())
  expect(await site.shownLongCode()).toBe(await newPhone.shownLongCode())
  await site.answerCode("Decline")
  await expect(newPhone.page.getByText("It was declined on the other device.")).toBeVisible()
})
