import type { ElementHandle, Page } from "puppeteer-core"
import puppeteer from "puppeteer-core"
import { findFirefox } from "../dev/firefox.ts"
import { expect, test } from "./support/fixtures.ts"
import { isCrossSigned } from "./support/publishedKeys.ts"
import { readCode } from "./support/readCode.ts"

const firefox = await findFirefox()

/** What a user of Firefox sees, found by role and name; Playwright's own Firefox is not the one that people have. */
class FirefoxPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
    page.setDefaultTimeout(60_000)
  }

  shows(role: string, name: string) {
    return this.page.locator(`::-p-aria([role="${role}"][name="${name}"])`).waitHandle()
  }

  async press(role: string, name: string): Promise<void> {
    await this.page.locator(`::-p-aria([role="${role}"][name="${name}"])`).click()
  }

  /** Types into the field with this label. */
  async type(label: string, text: string): Promise<void> {
    const found = await this.page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll("input")].find(({ labels }) =>
          [...(labels ?? [])].some(({ textContent }) => textContent.includes(wanted)),
        ),
      {},
      label,
    )
    await (found as ElementHandle<HTMLInputElement>).type(text)
  }
}

// Where the result counts for others (CI), a missing Firefox is no excuse; `npm test` says it aloud.
if (firefox !== undefined || process.env.CI) {
  test("a whole link in Firefox: the new device ends signed in and cross-signed", async ({
    site,
    account,
    stack,
    scanWithNewDevice,
  }) => {
    const browser = await puppeteer.launch({
      browser: "firefox",
      executablePath: firefox ?? "firefox",
      headless: true,
    })
    try {
      const user = new FirefoxPage(await browser.newPage())
      await user.page.goto(site.url)
      await user.press("button", "Continue")
      await user.type("Username", account.localpart)
      await user.type("Password", account.password)
      await user.press("button", "Sign in")
      await user.press("button", "Allow")
      await user.press("button", "Link new device")
      await user.type("Recovery key or passphrase", account.recoveryKey)
      await user.press("button", "Unlock")
      await user.shows("image", "QR code to scan with your new device")
      const qr = readCode(Buffer.from(await user.page.screenshot()))
      const device = scanWithNewDevice(qr, { name: "Nova's phone" })

      await user.type("The two digits", await device.checkCode)
      await user.press("button", "Continue")
      const link = await user.page.locator("a[target=_blank]").waitHandle()
      const [tab] = await Promise.all([
        new Promise<Page>((resolve) => {
          browser.on("targetcreated", (target) => void target.page().then((page) => page && resolve(page)))
        }),
        link.click(),
      ])
      const consent = new FirefoxPage(tab)
      await consent.press("button", "Continue")
      await consent.press("button", "Allow")
      await user.shows("heading", "Nova's phone is linked")
      await user.page.locator("::-p-text(It is signed in, it can read your messages)").waitHandle()
      const { deviceId } = await device.done
      expect(await isCrossSigned(stack.homeserver, account, deviceId)).toBe(true)
    } finally {
      await browser.close()
    }
  })
}
