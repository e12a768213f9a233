import { startStack } from "../dev/stack/startStack.ts"
import { codePicture } from "./support/codePicture.ts"
import { isCrossSigned } from "./support/publishedKeys.ts"
import { expect, test } from "./support/scanFixtures.ts"
import { consent } from "./support/sitePage.ts"

test.use({ stackOptions: { rendezvous: { msc4108: false, msc4388: "off" } } })

test("R21: a server on which no code can be shown is no hindrance to scanning one, which meets elsewhere", async ({
  site,
  account,
  stack,
  known,
  showByNewDevice,
}) => {
  const elsewhere = await startStack()
  known.add(elsewhere.homeserver)
  const device = showByNewDevice({ rendezvous: elsewhere.homeserver, name: "Nova's phone" })
  await site.signIn(account)
  await site.startLink()
  await site.unlock(account.recoveryKey)
  await expect(site.page.getByText("This page can’t show a code with your server")).toBeVisible()
  await site.button("I have my new device here").click()
  await expect(site.button("Show a code instead")).toHaveCount(0)
  await site.usePicture(codePicture(await device.qr))
  await expect(
    site.page.getByText(`The two devices meet at ${new URL(elsewhere.homeserver).host}`),
  ).toBeVisible()
  expect(await device.typeCheckCode(await site.shownCheckCode())).toBe(true)
  await consent(await site.openConsent(), "Allow")
  await expect(site.heading("Nova's phone is linked")).toBeVisible()
  const { deviceId } = await device.done
  expect(await isCrossSigned(stack.homeserver, account, deviceId)).toBe(true)
  await elsewhere.stop()
})
