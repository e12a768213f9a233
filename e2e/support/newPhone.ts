import type { Page } from "@playwright/test"
import type { CodeKind } from "../../src/protocol/dialect.ts"

/** The page that plays the new phone, as its user sees it. */
export class NewPhone {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Lets it show a code of its own. */
  async showCode(kind: CodeKind): Promise<void> {
    await this.page.getByRole("button", { name: "Show a code" }).click()
    await this.page.getByLabel("Kind of code").selectOption(kind)
    await this.page.getByRole("button", { name: "Show the code" }).click()
    await this.page.getByRole("img", { name: "QR code" }).waitFor()
  }

  /** What its screen shows now (PNG). */
  screen(): Promise<Buffer> {
    return this.page.screenshot()
  }

  async typeCheckCode(digits: string): Promise<void> {
    await this.page.getByLabel("The two digits on your other device").fill(digits)
    await this.page.getByRole("button", { name: "Continue" }).click()
  }

  /** Lets it read a picture (PNG) of the other device's screen. */
  async readPicture(png: Buffer): Promise<void> {
    const picture = { name: "code.png", mimeType: "image/png", buffer: png }
    await this.page.getByLabel("Choose a picture").setInputFiles(picture)
  }

  /** The twelve digits to compare. */
  shownLongCode(): Promise<string> {
    return this.page.getByLabel("Code to compare").innerText()
  }

  /** The Matrix device that it became, signed in and verified. */
  async deviceId(): Promise<string> {
    await this.page.getByRole("heading", { name: "Signed in and verified" }).waitFor()
    return this.page.getByRole("code").innerText()
  }
}
