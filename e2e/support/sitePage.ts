import { expect, type Locator, type Page } from "@playwright/test"
import type { Account } from "../../dev/stack/startStack.ts"
import { readCode } from "./readCode.ts"

/** The site as its user sees it: every step is found by its role and name. */
export class SitePage {
  readonly page: Page
  readonly url: string

  constructor(page: Page, url: string) {
    this.page = page
    this.url = url
  }

  /** The heading of the one card that asks for something. */
  heading(name: string | RegExp): Locator {
    return this.page.getByRole("heading", { level: 2, name })
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name })
  }

  /** Opens the site and signs in: with the password right there, or on the OAuth server's own pages, which then lead back. */
  async signIn(account: Account): Promise<void> {
    await this.page.goto(this.url)
    await this.signInHere(account)
  }

  /** As `signIn`, from where the site is open already. */
  async signInHere(account: Account): Promise<void> {
    await this.page.getByLabel(/^Your .*server$/).waitFor()
    await this.button("Continue").click()
    await this.page.getByLabel("Username").fill(account.localpart)
    await this.page.getByLabel("Password").fill(account.password)
    await this.button("Sign in").click()
    const [allow, home] = [this.button("Allow").first(), this.heading("Sign in a new device")]
    await allow.or(home).first().waitFor()
    if (await allow.isVisible()) await allow.click()
    await home.waitFor()
  }

  async startLink(): Promise<void> {
    await this.button("Link new device").click()
  }

  async unlock(recoveryKey: string): Promise<void> {
    await this.page.getByLabel("Recovery key or passphrase").fill(recoveryKey)
    await this.button("Unlock").click()
  }

  /** From nothing to the code on the screen; gives the code's bytes, read from the pixels. */
  async showCode(account: Account): Promise<Uint8Array> {
    await this.signIn(account)
    await this.startLink()
    await this.unlock(account.recoveryKey)
    return this.readCode()
  }

  async readCode(): Promise<Uint8Array> {
    await this.page.getByRole("img", { name: "QR code" }).waitFor()
    return readCode(await this.page.screenshot())
  }

  async typeCheckCode(digits: string): Promise<void> {
    await this.page.getByLabel("The two digits").fill(digits)
    await this.button("Continue").click()
  }

  /** Follows the link to the consent page, which opens in a second tab. */
  async openConsent(): Promise<Page> {
    const link = this.page.getByRole("link", { name: /^Open / })
    const [tab] = await Promise.all([this.page.context().waitForEvent("page"), link.click()])
    return tab
  }

  /** From the code on the screen through the warning to the camera. */
  async scanInstead(): Promise<void> {
    await this.button("Scan its code instead").click()
    await this.button("I have my new device here").click()
  }

  /** From nothing to the screen that scans. */
  async startScan(account: Account): Promise<void> {
    await this.showCode(account)
    await this.scanInstead()
  }

  /** Instead of the camera: a picture (PNG). */
  async usePicture(png: Uint8Array): Promise<void> {
    const picture = { name: "code.png", mimeType: "image/png", buffer: Buffer.from(png) }
    await this.page.getByLabel("Use a picture").setInputFiles(picture)
  }

  /** The two digits that it shows after a scan, as a listener hears them. */
  async shownCheckCode(): Promise<string> {
    await this.heading("Enter this on your new device").waitFor()
    const digits = await this.page.getByText(/^The digits: /).innerText()
    return digits.replaceAll(/\D/g, "")
  }

  /** The twelve digits to compare, as a listener hears them, written as the other device writes them. */
  async shownLongCode(): Promise<string> {
    const spoken = await this.page.getByText(/^The code: /).innerText()
    return (spoken.replaceAll(/\D/g, "").match(/\d{4}/g) ?? []).join("-")
  }

  /** The user's answer to the twelve digits. */
  async answerCode(answer: "Approve" | "Decline"): Promise<void> {
    await this.page.getByRole("button", { name: answer, exact: true }).click()
  }

  /** What the homeserver asks before it lets a new device in. */
  async confirmPassword(password: string): Promise<void> {
    await this.page.getByLabel("Your account’s password").fill(password)
    await this.button("Confirm").click()
  }

  /**
   * The end of a link. R11: the page looks for the keys for a minute, and a new device whose upload failed needs some of it: it tries again
   * after its next sync, half a minute later.
   */
  async untilVerified(): Promise<void> {
    // Lists of devices may say the same.
    const verified = this.page
      .getByRole("region", { name: / is linked$/ })
      .getByText("Verified", { exact: true })
      .filter({ visible: true })
    await verified.waitFor({ timeout: 65_000 })
  }

  async expectStopped(heading: string): Promise<void> {
    await expect(this.heading(heading)).toBeVisible()
  }
}

/** On the OAuth server's pages in the second tab: confirms the code that the new device shows, and allows or refuses. */
export async function consent(tab: Page, answer: "Allow" | "Don't allow"): Promise<void> {
  await tab.getByRole("button", { name: "Continue" }).click()
  await tab.getByRole("button", { name: answer, exact: true }).click()
}
