import { startTokenDevice } from "../dev/new-device/msc3906/startTokenDevice.ts"
import { expect, test } from "./support/embedFixtures.ts"
import { allSecrets } from "./support/loginTokenFixtures.ts"

test.use({ stackOptions: { auth: "password" } })

test("the client's own cryptography verifies the new device and gives it its secrets", async ({
  client,
  account,
  stack,
}) => {
  const rendezvousServer = encodeURIComponent(stack.rendezvousServer)
  await client.signInAs(stack, account, { at: `?rendezvousServer=${rendezvousServer}` })
  await client.startLink()
  const device = startTokenDevice({ qr: await client.readCode(), name: "Nova's phone" })
  expect(await client.shownLongCode()).toBe(await device.checkCode)
  await client.answerCode("Approve")
  await client.confirmPassword(account.password)
  const { crossSigned, verified, secretsReceived, backupEnabled } = await device.done
  expect({ crossSigned, verified, backupEnabled }).toEqual({
    crossSigned: true,
    verified: true,
    backupEnabled: true,
  })
  expect(secretsReceived.toSorted()).toEqual(allSecrets)
  await expect(client.heading("Nova's phone is linked")).toBeVisible()
  await client.untilVerified()
  device.stop()
})
