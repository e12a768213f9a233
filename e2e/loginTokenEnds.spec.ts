import { codePicture } from "./support/codePicture.ts"
import { approve, deviceIds, expect, idOf, test } from "./support/loginTokenFixtures.ts"
import { isCrossSigned } from "./support/publishedKeys.ts"
import type { Traffic } from "./support/traffic.ts"

/** Requests with which the site publishes a signature of this device. */
const signaturesOf = ({ requests }: Traffic, deviceId: string) =>
  requests.filter(
    (request) =>
      request.url().includes("/keys/signatures/upload") && (request.postData() ?? "").includes(deviceId),
  )

const tokenRequests = ({ requests }: Traffic) =>
  requests.filter((request) => request.url().includes("/login/get_token"))

test("declined: no token is asked for, nobody is signed in, and both sides say so", async ({
  site,
  account,
  stack,
  traffic,
  scanWithTokenDevice,
}) => {
  const device = scanWithTokenDevice(await site.showCode(account))
  const before = await deviceIds(stack, account)
  expect(await site.shownLongCode()).toBe(await device.checkCode)
  await site.answerCode("Decline")
  await site.expectStopped("You declined the new device")
  await expect(site.page.getByText("Nothing was shared, and nobody was signed in.")).toBeVisible()
  await expect(device.done).rejects.toMatchObject({ reason: "declined" })
  expect(tokenRequests(traffic)).toEqual([])
  expect(await deviceIds(stack, account)).toEqual(before)
})

test("declined after a scan: the new device that showed the code is told", async ({
  site,
  account,
  traffic,
  showByTokenDevice,
}) => {
  const device = showByTokenDevice({ names: "stable" })
  await site.startScan(account)
  await site.usePicture(codePicture(await device.qr))
  expect(await site.shownLongCode()).toBe(await device.checkCode)
  await site.answerCode("Decline")
  await site.expectStopped("You declined the new device")
  await expect(device.done).rejects.toMatchObject({ reason: "declined" })
  expect(tokenRequests(traffic)).toEqual([])
})

test("a second link within a minute waits for its token, says so, and goes on by itself", async ({
  site,
  account,
  scanWithTokenDevice,
}) => {
  const first = scanWithTokenDevice(await site.showCode(account), { encryption: false })
  await approve(site, first)
  await site.confirmPassword(account.password)
  await first.done
  await site.button("Link another").click()
  await site.unlock(account.recoveryKey)
  const second = scanWithTokenDevice(await site.readCode())
  await approve(site, second)
  await site.confirmPassword(account.password)
  await expect(site.heading("Your server asks for a short pause")).toBeVisible()
  await expect(site.heading(`Phone of ${account.localpart} is linked`)).toBeVisible({ timeout: 80_000 })
  expect((await second.done).crossSigned).toBe(true)
})

test("a wrong password is said to be wrong, and can be typed again", async ({
  site,
  account,
  scanWithTokenDevice,
}) => {
  const device = scanWithTokenDevice(await site.showCode(account))
  await approve(site, device)
  await site.confirmPassword("not the password")
  await expect(site.page.getByText("That was not the password")).toBeVisible()
  await site.confirmPassword(account.password)
  expect((await device.done).crossSigned).toBe(true)
})

test("a new device without encryption is said to be signed in and not verified, and nothing is signed", async ({
  site,
  account,
  stack,
  traffic,
  scanWithTokenDevice,
}) => {
  const device = scanWithTokenDevice(await site.showCode(account), { encryption: false })
  await approve(site, device)
  await site.confirmPassword(account.password)
  await expect(site.heading(/ is signed in, without encryption$/)).toBeVisible()
  const { deviceId } = await device.done
  expect(await deviceIds(stack, account)).toContain(deviceId)
  expect(signaturesOf(traffic, deviceId)).toEqual([])
})

test("a device whose published key is another one than it told is not signed, and can be signed out", async ({
  site,
  account,
  stack,
  traffic,
  scanWithTokenDevice,
}) => {
  const device = scanWithTokenDevice(await site.showCode(account), {
    claims: { device_key: "HLk4sl2P9ZGIycoVLQtUiJjJxpaDJIl5KjeBFMVtDvA" },
  })
  await approve(site, device)
  await site.confirmPassword(account.password)
  await site.expectStopped("This device may not be yours")
  await expect(device.done).rejects.toBeDefined()
  const deviceId = await idOf(`Phone of ${account.localpart}`, stack, account)
  expect(await isCrossSigned(stack.homeserver, account, deviceId)).toBe(false)
  expect(signaturesOf(traffic, deviceId)).toEqual([])

  await site.button("Sign that device out").click()
  await site.page.getByLabel("Your account’s password").fill(account.password)
  await site.button("Sign it out").click()
  await expect(site.page.getByText("It is signed out", { exact: true })).toBeVisible()
  expect(await deviceIds(stack, account)).not.toContain(deviceId)
})

test("a device that tells the id of another one does not get that one signed, nor itself", async ({
  site,
  account,
  traffic,
  scanWithTokenDevice,
}) => {
  const device = scanWithTokenDevice(await site.showCode(account), {
    claims: { device_id: account.deviceId },
  })
  await approve(site, device)
  await site.confirmPassword(account.password)
  await site.expectStopped("This device may not be yours")
  await expect(device.done).rejects.toBeDefined()
  expect(signaturesOf(traffic, account.deviceId)).toEqual([])
})

test.describe("cancelled", () => {
  test("on the site before the user approved: the new device is told", async ({
    site,
    account,
    scanWithTokenDevice,
  }) => {
    const device = scanWithTokenDevice(await site.showCode(account))
    await site.shownLongCode()
    await site.button("Cancel").click()
    await site.expectStopped("You cancelled")
    await expect(device.done).rejects.toMatchObject({ reason: "cancelled" })
  })

  test("on the site instead of typing the password: nobody is signed in", async ({
    site,
    account,
    stack,
    scanWithTokenDevice,
  }) => {
    const device = scanWithTokenDevice(await site.showCode(account))
    const before = await deviceIds(stack, account)
    await approve(site, device)
    await expect(site.heading("Confirm it’s you")).toBeVisible()
    await site.button("Cancel").click()
    await site.expectStopped("You cancelled")
    await expect(device.done).rejects.toMatchObject({ reason: "cancelled" })
    expect(await deviceIds(stack, account)).toEqual(before)
  })

  test("on the new device while the user compares: the site says by whom", async ({
    site,
    account,
    scanWithTokenDevice,
  }) => {
    const device = scanWithTokenDevice(await site.showCode(account))
    await site.shownLongCode()
    await device.cancel()
    await site.expectStopped("Your new device cancelled")
  })

  test("on the new device while the password is asked for: no token is issued", async ({
    site,
    account,
    stack,
    scanWithTokenDevice,
  }) => {
    const device = scanWithTokenDevice(await site.showCode(account))
    const before = await deviceIds(stack, account)
    await approve(site, device)
    await expect(site.heading("Confirm it’s you")).toBeVisible()
    await device.cancel()
    await site.expectStopped("Your new device cancelled")
    expect(await deviceIds(stack, account)).toEqual(before)
  })
})

test("a device that is signed in already scans the code: both say that two of a kind met", async ({
  site,
  account,
  scanWithTokenDevice,
}) => {
  const device = scanWithTokenDevice(await site.showCode(account), { intent: "login.reciprocate" })
  await site.expectStopped("Both devices want to help")
  await expect(device.done).rejects.toMatchObject({ reason: "incompatible_intent" })
})

test("the code of a device that is signed in already is told from one of a new device, and that device is told", async ({
  site,
  account,
  showByTokenDevice,
}) => {
  const device = showByTokenDevice({ intent: "login.reciprocate" })
  await site.startScan(account)
  await site.usePicture(codePicture(await device.qr))
  await expect(site.page.getByText("This code is from a device that is signed in")).toBeVisible()
  await expect(device.done).rejects.toMatchObject({ reason: "incompatible_intent" })
})

test("a new device that knows none of the ways to sign in says so", async ({
  site,
  account,
  scanWithTokenDevice,
}) => {
  const device = scanWithTokenDevice(await site.showCode(account), { protocol: "none" })
  await site.expectStopped("Your new device speaks another language")
  await expect(device.done).rejects.toMatchObject({ reason: "unsupported" })
})
