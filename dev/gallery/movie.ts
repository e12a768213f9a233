import { writeFile } from "node:fs/promises"
import type { Browser, Page } from "@playwright/test"
import { decode } from "fast-png"
import gifenc from "gifenc"
import { consent, SitePage } from "../../e2e/support/sitePage.ts"
import { serveNewDevicePage } from "../new-device/serve.ts"
import { startDemo } from "../stack/demo.ts"
import { tellOnStderr } from "../stack/progress.ts"
import { root } from "../stack/paths.ts"
import { withBrowser } from "./withGallery.ts"

/** Films a real link, the page on the left and the new phone on the right, into docs/link.gif. */

const look = { colorScheme: "light", reducedMotion: "reduce" } as const

/** The pictures of a film, each with how long it stands, in milliseconds. */
class Film {
  readonly #gif = gifenc.GIFEncoder()
  readonly #stage: Page

  private constructor(stage: Page) {
    this.#stage = stage
  }

  static async in(browser: Browser): Promise<Film> {
    return new Film(await browser.newPage({ ...look, viewport: { width: 940, height: 680 } }))
  }

  /** What both screens show now. */
  async shoot(left: Page, right: Page, delay: number): Promise<void> {
    const [page, phone] = await Promise.all([left.screenshot(), right.screenshot()])
    await this.#stage.setContent(
      `<style>body { margin: 0; display: flex; gap: 30px; align-items: center; padding: 20px; background: #dfe7e4 }
      img { box-sizing: border-box; border: 6px solid #24302d; background: #24302d }
      .page { width: 580px; border-radius: 10px } .phone { width: 290px; border: 0; border-radius: 40px; background: none }</style>
      ${img("page", page)}${img("phone", phone)}`,
    )
    const { width, height, data } = decode(await this.#stage.screenshot())
    const pixels = withAlpha(data, width * height)
    const palette = gifenc.quantize(pixels, 128)
    this.#gif.writeFrame(gifenc.applyPalette(pixels, palette), width, height, { palette, delay })
  }

  end(): Uint8Array {
    this.#gif.finish()
    return this.#gif.bytes()
  }
}

const img = (name: string, png: Buffer): string =>
  `<img class="${name}" src="data:image/png;base64,${png.toString("base64")}">`

/** A screenshot may come without. */
function withAlpha(data: ArrayLike<number>, count: number): Uint8Array {
  const channels = data.length / count
  const rgba = new Uint8Array(count * 4).fill(255)
  for (let pixel = 0; pixel < count; pixel++)
    for (let channel = 0; channel < Math.min(channels, 4); channel++)
      rgba[pixel * 4 + channel] = data[pixel * channels + channel] ?? 255
  return rgba
}

const demo = await startDemo(tellOnStderr, { rendezvous: { msc4388: "open" } })
const served = await serveNewDevicePage(demo.stack)
await withBrowser(async (browser) => {
  const context = await browser.newContext({ ...look, viewport: { width: 600, height: 660 } })
  const site = new SitePage(await context.newPage(), demo.site)
  const phone = await browser.newPage({ ...look, viewport: { width: 340, height: 620 } })
  await phone.goto(served.url)
  await site.signIn(demo.user)
  const film = await Film.in(browser)
  await film.shoot(site.page, phone, 1800)
  await site.startLink()
  await site.unlock(demo.user.recoveryKey)
  await site.readCode()
  await film.shoot(site.page, phone, 2200)
  const picture = { name: "code.png", mimeType: "image/png", buffer: await site.page.screenshot() }
  await phone.getByLabel("Choose a picture").setInputFiles(picture)
  const digits = await phone.getByLabel("Check code").innerText()
  await site.heading("Enter the 2 digits from your new device").waitFor()
  await film.shoot(site.page, phone, 1800)
  await site.page.getByLabel("The two digits").fill(digits)
  await film.shoot(site.page, phone, 1200)
  await site.button("Continue").click()
  await site.heading("Approve the new device").waitFor()
  await film.shoot(site.page, phone, 2200)
  const tab = await site.openConsent()
  await tab.getByRole("button", { name: "Continue" }).waitFor()
  await film.shoot(tab, phone, 1800)
  await consent(tab, "Allow")
  await site.untilVerified()
  await phone.getByRole("heading", { name: "Signed in and verified" }).waitFor()
  await film.shoot(site.page, phone, 3500)
  await writeFile(`${root}docs/link.gif`, film.end())
})
await Promise.all([served.stop(), demo.stop()])
