import type { Page } from "@playwright/test"
import { codePicture } from "../../../e2e/support/codePicture.ts"
import { consent, type SitePage } from "../../../e2e/support/sitePage.ts"
import type { SignedIn } from "../../new-device/matrixDevice.ts"
import { startNewDevice } from "../../new-device/newDevice.ts"
import { showNewDevice } from "../../new-device/showNewDevice.ts"
import type { Account, Stack } from "../../stack/startStack.ts"

/** Takes the page from a screen with a code to one with a page to consent on; gives the new device. */
type Opening = (
  site: SitePage,
  qr: Uint8Array,
  stack: Stack,
) => Promise<{ done: Promise<SignedIn>; stop(): void }>

/** The page shows. */
const shows: Opening = async (site, qr) => {
  const device = startNewDevice({ qr })
  await site.typeCheckCode(await device.checkCode)
  return device
}

/** The page scans, from a picture. */
const scans =
  (dialect: "msc4108-2024" | "msc4388"): Opening =>
  async (site, _, { homeserver: rendezvous }) => {
    const device = showNewDevice({ dialect, rendezvous })
    await site.scanInstead()
    await paste(site.page, codePicture(await device.qr))
    await device.typeCheckCode(await site.shownCheckCode())
    return device
  }

/** A picture (PNG), pasted. Playwright would hold on to the field in which it chooses a file, and with it to the whole screen. */
async function paste(page: Page, picture: Uint8Array): Promise<void> {
  await page.getByLabel("Use a picture").waitFor({ state: "attached" })
  await page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File([bytes], "code.png", { type: "image/png" }))
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }))
  }, Buffer.from(picture).toString("base64"))
}

const OPENINGS = [shows, scans("msc4108-2024"), shows, scans("msc4388")]

/** One link on a page whose user stays signed in, by clicks and keys; the first from its start, the others from the end of the one before. */
export async function playOnPage(
  index: number,
  site: SitePage,
  account: Account,
  stack: Stack,
): Promise<void> {
  await site.button(index === 0 ? "Link new device" : "Link another").click()
  await site.unlock(account.recoveryKey)
  const open = OPENINGS[index % OPENINGS.length] ?? shows
  const device = await open(site, await site.readCode(), stack)
  try {
    const tab = await site.openConsent()
    await consent(tab, "Allow")
    await tab.getByText("The device is being signed in.").waitFor()
    await tab.close()
    await site.untilVerified()
    const { crossSigned, backupEnabled } = await device.done
    if (!crossSigned || !backupEnabled)
      throw new Error("the new device is not verified, or without its backup")
  } finally {
    device.stop()
  }
}
