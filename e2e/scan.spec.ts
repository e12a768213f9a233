import type { Account, Stack } from "../dev/stack/startStack.ts"
import type { CodeKind } from "../src/protocol/dialect.ts"
import { codePicture } from "./support/codePicture.ts"
import type { NewPhone } from "./support/newPhone.ts"
import { isCrossSigned } from "./support/publishedKeys.ts"
import { expect, test } from "./support/scanFixtures.ts"
import { consent, type SitePage } from "./support/sitePage.ts"

interface Ends {
  site: SitePage
  newPhone: NewPhone
  account: Account
  stack: Stack
}

/** From the digits on the site's screen to two devices that say the link is there, and a homeserver that says the same. */
async function finish({ site, newPhone, account, stack }: Ends): Promise<void> {
  await newPhone.typeCheckCode(await site.shownCheckCode())
  const tab = await site.openConsent()
  await consent(tab, "Allow")
  expect(await isCrossSigned(stack.homeserver, account, await newPhone.deviceId())).toBe(true)
  await expect(newPhone.page.getByText("Key backup: on")).toBeVisible()
  await expect(site.heading("Your new phone is linked")).toBeVisible()
  await site.untilVerified()
}

const kinds: CodeKind[] = ["msc4108-2024", "msc4388-spec", "msc4388-rust"]

for (const kind of kinds) {
  test(`${kind}: a new phone whose screen the camera sees ends signed in, cross-signed and with its key backup`, async ({
    site,
    newPhone,
    account,
    stack,
    film,
  }) => {
    await site.showCode(account)
    await newPhone.showCode(kind)
    await film(await newPhone.screen())
    await site.scanInstead()
    await finish({ site, newPhone, account, stack })
  })
}

test.describe("without a camera", () => {
  test("a screenshot of the new phone, chosen as a file, links it", async ({
    site,
    newPhone,
    account,
    stack,
  }) => {
    await site.startScan(account)
    await newPhone.showCode("msc4108-2024")
    await site.usePicture(await newPhone.screen())
    await finish({ site, newPhone, account, stack })
  })

  test("a screenshot of the new phone, pasted, links it", async ({
    site,
    newPhone,
    account,
    stack,
    context,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: site.url })
    await site.startScan(account)
    await newPhone.showCode("msc4388-spec")
    await site.page.evaluate(
      async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
        const picture = new Blob([bytes], { type: "image/png" })
        await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })])
      },
      (await newPhone.screen()).toString("base64"),
    )
    await site.page.keyboard.press("Control+V")
    await finish({ site, newPhone, account, stack })
  })

  test("a screenshot of the new phone, dropped on the page, links it", async ({
    site,
    newPhone,
    account,
    stack,
    context,
  }, testInfo) => {
    await site.startScan(account)
    await newPhone.showCode("msc4388-rust")
    const path = testInfo.outputPath("code.png")
    await newPhone.page.screenshot({ path })
    const devtools = await context.newCDPSession(site.page)
    const data = { items: [], files: [path], dragOperationsMask: 1 }
    for (const type of ["dragEnter", "dragOver", "drop"] as const)
      await devtools.send("Input.dispatchDragEvent", { type, x: 300, y: 300, data })
    await finish({ site, newPhone, account, stack })
  })
})

test.describe("a code so faint that the small decoder does not read it", () => {
  test.use({ loadsWasm: true })

  test("is read by the large one, which comes from the site itself", async ({
    site,
    newPhone,
    account,
    stack,
    film,
    traffic,
  }) => {
    await site.showCode(account)
    await newPhone.showCode("msc4388-spec")
    await film(await newPhone.screen(), { greys: [104, 122] })
    await site.scanInstead()
    await finish({ site, newPhone, account, stack })
    const origins = traffic.wasm().map((address) => new URL(address).origin)
    expect(origins).toEqual([new URL(site.url).origin])
  })
})

test("R19: a code of another rendezvous server is followed, and the user sees its host", async ({
  site,
  account,
  stack,
  known,
  showByNewDevice,
}) => {
  const rendezvous = stack.homeserver.replace("127.0.0.1", "localhost")
  known.add(rendezvous)
  const device = showByNewDevice({ dialect: "msc4388", rendezvous, name: "Nova's phone" })
  await site.startScan(account)
  await site.usePicture(codePicture(await device.qr))
  await expect(site.page.getByText(`The two devices meet at ${new URL(rendezvous).host}`)).toBeVisible()
  expect(await device.typeCheckCode(await site.shownCheckCode())).toBe(true)
  await consent(await site.openConsent(), "Allow")
  await expect(site.heading("Nova's phone is linked")).toBeVisible()
  expect((await device.done).crossSigned).toBe(true)
})
