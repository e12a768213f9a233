import { codePicture } from "./support/codePicture.ts"
import { allSecrets, approve, deviceIds, expect, test as base } from "./support/loginTokenFixtures.ts"
import { isCrossSigned } from "./support/publishedKeys.ts"
import { consent } from "./support/sitePage.ts"

/** The variant in which the OAuth server lets the new device in, and the site verifies it. */
const test = base.extend({ stackOptions: [{}, { scope: "worker" }] })

for (const addresses of ["seed", "rfc"] as const) {
  test(`R23: the code is compared before the consent page opens and again before the keys (${addresses} names)`, async ({
    site,
    account,
    stack,
    scanWithTokenDevice,
  }) => {
    const device = scanWithTokenDevice(await site.showCode(account), { addresses })
    await expect(site.heading("Is the same code on your new device?")).toBeVisible()
    await approve(site, device)

    const tab = await site.openConsent()
    await expect(tab.getByText((await device.grant).userCode)).toBeVisible()
    await consent(tab, "Allow")

    await expect(site.heading("May your new device read your messages?")).toBeVisible()
    await approve(site, device)
    await expect(site.heading(/ is linked$/)).toBeVisible()
    const { deviceId, crossSigned, verified, secretsReceived } = await device.done
    expect({ crossSigned, verified }).toEqual({ crossSigned: true, verified: true })
    expect(secretsReceived.toSorted()).toEqual(allSecrets)
    expect(await isCrossSigned(stack.homeserver, account, deviceId)).toBe(true)
  })
}

test("R23: a new device that shows the code is linked in the same way", async ({
  site,
  account,
  showByTokenDevice,
}) => {
  const device = showByTokenDevice({ names: "stable" })
  await site.startScan(account)
  await site.usePicture(codePicture(await device.qr))
  await approve(site, device)
  await consent(await site.openConsent(), "Allow")
  await expect(site.heading("May your new device read your messages?")).toBeVisible()
  await approve(site, device)
  await expect(site.heading(/ is linked$/)).toBeVisible()
  expect((await device.done).crossSigned).toBe(true)
})

test("R23: declined before the consent page, nobody is signed in", async ({
  site,
  account,
  stack,
  scanWithTokenDevice,
}) => {
  const device = scanWithTokenDevice(await site.showCode(account))
  const before = await deviceIds(stack, account)
  await site.shownLongCode()
  await site.answerCode("Decline")
  await site.expectStopped("You declined the new device")
  await expect(device.done).rejects.toMatchObject({ reason: "declined" })
  expect(await deviceIds(stack, account)).toEqual(before)
})

test("R23: declined after the sign-in, the device is said to be signed in without encryption, and is not signed", async ({
  site,
  account,
  stack,
  scanWithTokenDevice,
}) => {
  const device = scanWithTokenDevice(await site.showCode(account))
  const before = await deviceIds(stack, account)
  await approve(site, device)
  await consent(await site.openConsent(), "Allow")
  await expect(site.heading("May your new device read your messages?")).toBeVisible()
  await site.answerCode("Decline")
  await site.expectStopped("You declined the new device")
  await expect(site.page.getByText(/ is signed in, without encryption$/)).toBeVisible()
  await expect(site.button("Sign that device out")).toBeVisible()
  await expect(device.done).rejects.toMatchObject({ reason: "declined" })
  const [deviceId = ""] = (await deviceIds(stack, account)).filter((id) => !before.includes(id))
  expect(await isCrossSigned(stack.homeserver, account, deviceId)).toBe(false)
})

test("a refusal on the consent page ends the link, and nobody is signed in", async ({
  site,
  account,
  stack,
  scanWithTokenDevice,
}) => {
  const device = scanWithTokenDevice(await site.showCode(account))
  const before = await deviceIds(stack, account)
  await approve(site, device)
  await consent(await site.openConsent(), "Don't allow")
  await expect(device.done).rejects.toMatchObject({ reason: "denied" })
  await site.expectStopped("The new device was not approved")
  expect(await deviceIds(stack, account)).toEqual(before)
})

test("cancelled instead of opening the consent page: the new device is told", async ({
  site,
  account,
  scanWithTokenDevice,
}) => {
  const device = scanWithTokenDevice(await site.showCode(account))
  await approve(site, device)
  await expect(site.heading("Approve the new device")).toBeVisible()
  await site.button("Cancel").click()
  await site.expectStopped("You cancelled")
  await expect(device.done).rejects.toMatchObject({ reason: "cancelled" })
})
