import type { Page } from "@playwright/test"
import { codePicture } from "./support/codePicture.ts"
import { expect, test } from "./support/scanFixtures.ts"

const text = (words: string): Uint8Array => new TextEncoder().encode(words)

/** As programs wrote it before the code of 2023 named its flow. */
const olderCode = JSON.stringify({
  rendezvous: {
    algorithm: "org.matrix.msc3903.rendezvous.v2.curve25519-aes-sha256",
    key: "2IZoarIZe3gOMAqdSiFHSAcA15KfOasxueUUNwJI7Ws",
    transport: { type: "org.matrix.msc3886.http.v1", uri: "https://rendezvous.example/1" },
  },
  intent: "login.start",
})

/** Codes that are not those of a new device, and what is said of them. */
const wrongCodes: readonly (readonly [bytes: Uint8Array, title: string])[] = [
  [text("https://matrix.org"), "This is another kind of QR code"],
  [
    Uint8Array.of(...text("MATRIX"), 2, 1, ...new Uint8Array(90)),
    "This code is for verifying, not for signing in",
  ],
  [text(olderCode), "This app’s code is too old"],
  [Uint8Array.of(...text("MATRIX"), 9, 0, ...new Uint8Array(80)), "This code is newer than this page"],
  [Uint8Array.of(...text("MATRIX"), 2, 3, 1, 2, 3), "Something is wrong with this code"],
]

test("wrong codes before the camera are told apart in place, and then the right one is read", async ({
  site,
  account,
  film,
  showByNewDevice,
}) => {
  await site.showCode(account)
  const own = await site.readCode()
  await film(codePicture(own))
  await site.scanInstead()
  const codes = [[own, "This code is from a device that is signed in"] as const, ...wrongCodes]
  for (const [bytes, title] of codes) {
    await film(codePicture(bytes))
    await expect(site.page.getByRole("alert").getByText(title)).toBeVisible()
    await expect(site.page.getByLabel("What the camera sees")).toBeVisible()
  }
  const device = showByNewDevice()
  await film(codePicture(await device.qr))
  await site.shownCheckCode()
})

test("a camera that is not allowed is said to be, and a picture does it", async ({
  site,
  account,
  context,
  film,
  showByNewDevice,
}) => {
  await film(codePicture(text("nobody may see this")))
  await context.clearPermissions()
  await site.startScan(account)
  await expect(site.heading("This page may not use the camera")).toBeVisible()
  const device = showByNewDevice()
  await site.usePicture(codePicture(await device.qr))
  expect(await device.typeCheckCode(await site.shownCheckCode())).toBe(true)
  await expect(site.heading("Approve the new device")).toBeVisible()
})

test("where there is no camera this is said, and a picture does it", async ({
  site,
  account,
  showByNewDevice,
}) => {
  await site.startScan(account)
  await expect(site.heading("No camera was found")).toBeVisible()
  const device = showByNewDevice()
  await site.usePicture(codePicture(await device.qr))
  await site.shownCheckCode()
})

test("a camera that is taken away while scanning is said to be gone, and can be tried again", async ({
  site,
  account,
  film,
  context,
  showByNewDevice,
}) => {
  const device = showByNewDevice({ dialect: "msc4388" })
  await site.showCode(account)
  await film(codePicture(text("https://matrix.org")))
  await site.scanInstead()
  await site.page.getByRole("alert").waitFor()
  await context.clearPermissions()
  await expect(site.heading("The camera is gone")).toBeVisible()
  await film(codePicture(await device.qr))
  await context.grantPermissions(["camera"], { origin: site.url })
  await site.button("Try the camera again").click()
  await site.shownCheckCode()
})

test("whoever leaves the scan leaves no camera on", async ({ site, account, film }) => {
  await keepTracks(site.page)
  await site.showCode(account)
  await film(codePicture(text("https://matrix.org")))
  await site.scanInstead()
  await site.page.getByRole("alert").waitFor()
  expect(await trackStates(site.page)).toContain("live")
  await site.button("Show a code instead").click()
  await site.page.getByRole("img", { name: "QR code" }).waitFor()
  expect(await trackStates(site.page)).not.toContain("live")
})

test.describe("the warning before the scan", () => {
  test("is passed by no key that was pressed before it was read, and by no address", async ({
    site,
    account,
  }) => {
    const { page } = site
    await keepTracks(page)
    await site.showCode(account)
    await site.button("Scan its code instead").focus()
    for (const _ of [1, 2, 3]) await page.keyboard.press("Enter")
    await expect(site.heading("Only scan a code you can see in front of you")).toBeFocused()
    await page.keyboard.press("Enter")
    await page.keyboard.press("Space")
    await expect(site.button("I have my new device here")).toBeEnabled()
    await page.keyboard.press("Enter")
    await expect(site.heading("Only scan a code you can see in front of you")).toBeVisible()

    for (const address of ["#scanning", "?step=scanning", "?answer=device-at-hand"]) {
      await page.goto("about:blank")
      await page.goto(site.url + address)
      await expect(site.button("Link new device")).toBeVisible()
    }
    expect(await trackStates(page)).toEqual([])
  })

  test("comes back each time", async ({ site, account }) => {
    await site.startScan(account)
    await site.button("Show a code instead").click()
    await site.button("Scan its code instead").click()
    await expect(site.heading("Only scan a code you can see in front of you")).toBeVisible()
  })
})

interface WithTracks extends Window {
  tracks?: MediaStreamTrack[]
}

/** Keeps every track that a camera gives to the page. */
const keepTracks = (page: Page) =>
  page.addInitScript(() => {
    const tracks: MediaStreamTrack[] = []
    Object.assign(window, { tracks })
    const media = navigator.mediaDevices
    const ask = media.getUserMedia.bind(media)
    media.getUserMedia = async (wanted) => {
      const stream = await ask(wanted)
      tracks.push(...stream.getTracks())
      return stream
    }
  })

const trackStates = (page: Page) =>
  page.evaluate(() => (window as WithTracks).tracks?.map(({ readyState }) => readyState))
