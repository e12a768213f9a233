import { openDoor } from "../dev/stack/ports.ts"
import { expect, signInAndAllow, test } from "./support/embedFixtures.ts"
import { codePicture } from "./support/codePicture.ts"
import { isCrossSigned } from "./support/publishedKeys.ts"

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
    await client.signInAs(stack, account, { at })
    await client.startLink()
    const device = scanWithNewDevice(await client.readCode(), { name: "Nova's phone" })
    await client.typeCheckCode(await device.checkCode)
    await signInAndAllow(await client.openConsent(), account)
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

test("the list of devices in the settings knows of the new device by itself", async ({
  client,
  account,
  stack,
  scanWithNewDevice,
}) => {
  await client.signInAs(stack, account)
  await client.startLink()
  const device = scanWithNewDevice(await client.readCode(), { name: "Nova's phone" })
  await client.typeCheckCode(await device.checkCode)
  await signInAndAllow(await client.openConsent(), account)
  await client.button("Done").click()
  const row = client.page.getByRole("listitem").filter({ hasText: "Nova's phone" })
  await expect(row).toContainText("New")
})

test("a client that does not hold the account's keys says so, and takes the recovery key", async ({
  client,
  account,
  stack,
}) => {
  await client.signInAs(stack, account, { recoveryKey: "" })
  await client.startLink()
  await expect(client.page.getByText("This app does not have your account’s keys")).toBeVisible()
  await client.unlock(account.recoveryKey)
  expect((await client.readCode()).length).toBeGreaterThan(0)
})

test("a wizard that is removed in the middle of a link ends it, and tells the new device", async ({
  client,
  account,
  stack,
  scanWithNewDevice,
}) => {
  await client.signInAs(stack, account, { at: "element.html" })
  await client.startLink()
  const device = scanWithNewDevice(await client.readCode())
  await client.typeCheckCode(await device.checkCode)
  await client.heading("Approve the new device").waitFor()
  await client.page.locator("link-device").evaluate((wizard) => wizard.remove())
  await expect(device.done).rejects.toMatchObject({ reason: "user_cancelled" })
})

test("in a dialog of the client, Escape cancels the link first, and then closes the dialog", async ({
  client,
  account,
  stack,
}) => {
  await client.signInAs(stack, account, { at: "element.html" })
  await client.startLink()
  await client.page.locator("link-device").evaluate((wizard) => {
    const dialog = document.createElement("dialog")
    document.body.append(dialog)
    dialog.append(wizard)
    dialog.showModal()
  })
  await client.readCode()
  await client.page.keyboard.press("Escape")
  await client.expectStopped("You cancelled")
  const dialog = client.page.getByRole("dialog")
  await expect(dialog).toBeVisible()
  await client.page.keyboard.press("Escape")
  await expect(dialog).toBeHidden()
})

test("of two wizards on one page, the second says that the first is linking, and may take over", async ({
  client,
  account,
  stack,
}) => {
  await client.signInAs(stack, account, { at: "element.html" })
  await client.startLink()
  await client.readCode()
  await client.startLink()
  await client.heading("Another tab is linking a device").waitFor()
  await client.button("Take over").click()
  await client.heading("Another tab has taken over").waitFor()
  await expect(client.page.getByRole("img", { name: "QR code" })).toHaveCount(1)
})

test("a client that is signed out under the wizard has it said", async ({
  client,
  account,
  stack,
  scanWithNewDevice,
}) => {
  await client.signInAs(stack, account, { at: "element.html" })
  await client.startLink()
  const device = scanWithNewDevice(await client.readCode())
  await client.heading("Enter the 2 digits from your new device").waitFor()
  await client.page
    .locator("link-device")
    .evaluate((wizard: HTMLElement & { client?: Client }) => wizard.client?.setAccessToken("ended"))
  await client.typeCheckCode(await device.checkCode)
  await client.expectStopped("You are signed out")
})

interface Client {
  setAccessToken(token: string): void
}

test("in a frame that may not use the camera it says so, and reads a picture", async ({
  client,
  account,
  stack,
  page,
  known,
  showByNewDevice,
}) => {
  // A page of another origin, which lends it nothing.
  const around = await openDoor()
  around.server.on("request", (_request, response) => {
    response.setHeader("content-type", "text/html")
    response.end(`<!doctype html><iframe src="${client.url}" width="400" height="900"></iframe>`)
  })
  known.add(around.url)
  await page.goto(around.url)
  const frame = page.frameLocator("iframe")
  const press = (name: string) => frame.getByRole("button", { name }).click()
  const { accessToken } = await stack.signIn(account)
  await frame.getByLabel("Homeserver").fill(stack.homeserver)
  await frame.getByLabel("Access token").fill(accessToken)
  await frame.getByLabel("Recovery key").fill(account.recoveryKey)
  await press("Sign in")
  await press("Link new device")
  await press("Scan its code instead")
  await press("I have my new device here")
  await expect(frame.getByText("No camera can be used here")).toBeVisible()
  const { qr } = showByNewDevice({ dialect: "msc4108-2024" })
  const buffer = Buffer.from(codePicture(await qr))
  const picture = { name: "code.png", mimeType: "image/png", buffer }
  await frame.getByLabel("Use a picture").setInputFiles(picture)
  await expect(frame.getByRole("heading", { name: "Enter this on your new device" })).toBeVisible()
  await around.close()
})
