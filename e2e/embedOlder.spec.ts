import { expect, signInAndAllow, test } from "./support/embedFixtures.ts"

// The oldest that docs/embedding.md says is tested.
test.use({
  installed: [
    "matrix-js-sdk@38.4.0",
    "react@18.3.1",
    "react-dom@18.3.1",
    "@types/react@18",
    "@types/react-dom@18",
  ],
})

test("with React 18 and an older matrix-js-sdk links a device", async ({
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
  await expect(client.heading("Nova's phone is linked")).toBeVisible()
  const { crossSigned, backupEnabled } = await device.done
  expect({ crossSigned, backupEnabled }).toEqual({ crossSigned: true, backupEnabled: true })
})
