import { codePicture } from "./support/codePicture.ts"
import { approve, deviceIds, expect, test } from "./support/loginTokenFixtures.ts"
import { isCrossSigned } from "./support/publishedKeys.ts"
import type { Traffic } from "./support/traffic.ts"

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
  await expect(site.heading(`Phone of ${account.localpart} is signed in, without encryption`)).toBeVisible()
  const { deviceId } = await device.done
  expect(await deviceIds(stack, account)).toContain(deviceId)
  expect(traffic.requests.filter((request) => signs(request.url(), request.postData(), deviceId))).toEqual([])
})

test("R-step 17: a device whose published key is another one than it told is not signed, and can be signed out", async ({
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
  const [deviceId = ""] = (await deviceIds(stack, account)).filter((id) => id !== account.deviceId)
  expect(await isCrossSigned(stack.homeserver, account, deviceId)).toBe(false)
  expect(traffic.requests.filter((request) => signs(request.url(), request.postData(), deviceId))).toEqual([])
})

test("a device that tells the id of another one is not signed", async ({
  site,
  account,
  scanWithTokenDevice,
}) => {
  const device = scanWithTokenDevice(await site.showCode(account), {
    claims: { device_id: account.deviceId },
  })
  await approve(site, device)
  await site.confirmPassword(account.password)
  await site.expectStopped("This device may not be yours")
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

test("a code of a device that is signed in already is told from one of a new device", async ({
  site,
  account,
  showByTokenDevice,
}) => {
  const device = showByTokenDevice({ intent: "login.reciprocate" })
  await site.startScan(account)
  await site.usePicture(codePicture(await device.qr))
  await expect(site.page.getByText("This code is from a device that is signed in")).toBeVisible()
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

/** Whether a request uploads a signature of this device. */
const signs = (url: string, body: string | null, deviceId: string): boolean =>
  url.includes("/keys/signatures/upload") && (body ?? "").includes(deviceId)
