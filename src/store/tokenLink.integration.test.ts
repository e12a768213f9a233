import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { showTokenDevice } from "../../dev/new-device/msc3906/showTokenDevice.ts"
import { startTokenDevice } from "../../dev/new-device/msc3906/startTokenDevice.ts"
import type { TokenBehaviour, TokenDevice } from "../../dev/new-device/msc3906/behaviour.ts"
import { approve } from "../../dev/stack/consent.ts"
import { startStack, type Account, type Stack } from "../../dev/stack/startStack.ts"
import { createLoginTokens } from "../homeserver/loginTokens.ts"
import { homeserverOf } from "../homeserver/testing/homeserverOf.ts"
import { openCryptoDevice } from "../trust/cryptoDevice/open.ts"
import { unlock } from "../trust/unlock.ts"
import { createLinkStore, type LinkStore } from "./linkStore.ts"
import type { Answer } from "./state.ts"
import { pagelessMachine } from "./pagelessMachine.ts"
import { until } from "./testing/until.ts"

/** Our store, signed in as a device of its own: its crypto device publishes keys. */
async function existingDevice(stack: Stack, account: Account): Promise<LinkStore> {
  const session = { ...account, ...(await stack.signIn(account)) }
  const homeserver = homeserverOf(stack, session)
  const { userId, deviceId } = session
  const unlocked = await unlock(homeserver, userId, account.recoveryKey)
  if (!unlocked.ok) throw new Error(unlocked.problem)
  const place = { homeserver, userId, deviceId, machine: pagelessMachine, storePrefix: undefined }
  const store = createLinkStore({
    machine: pagelessMachine,
    homeserver,
    rendezvousServer: stack.rendezvousServer,
    loginToken: {
      tokens: async () => createLoginTokens(homeserver, userId),
      openCrypto: (trust, tell, signal) => openCryptoDevice(place, trust, tell, signal),
    },
  })
  store.start({ codes: ["msc3906"], scans: ["msc3906"], trust: unlocked.trust })
  return store
}

const say = (store: LinkStore, answer: Answer): void => store.answer(store.getSnapshot().run, answer)

async function showTo(store: LinkStore, behaviour: TokenBehaviour = {}): Promise<TokenDevice> {
  const { qr } = await until(store, "showing-code")
  return startTokenDevice({ qr, ...behaviour })
}

async function scanFrom(
  store: LinkStore,
  { rendezvousServer }: Stack,
  names: "stable" | "unstable",
  behaviour: TokenBehaviour = {},
): Promise<TokenDevice> {
  const device = showTokenDevice({ rendezvousServer, names, ...behaviour })
  const bytes = await device.qr
  await until(store, "showing-code")
  say(store, { kind: "scan-instead" })
  await until(store, "scan-warning")
  say(store, { kind: "device-at-hand" })
  await until(store, "scanning")
  say(store, { kind: "scanned", bytes })
  return device
}

async function compare(store: LinkStore, device: TokenDevice, answer: "approve" | "decline"): Promise<void> {
  const { checkCode } = await until(store, "comparing-code")
  expect(checkCode).toBe(await device.checkCode)
  say(store, { kind: answer })
}

const whole = {
  crossSigned: true,
  verified: true,
  backupEnabled: true,
  secretsReceived: [
    "m.cross_signing.master",
    "m.cross_signing.self_signing",
    "m.cross_signing.user_signing",
    "m.megolm_backup.v1",
  ],
}

async function expectLinked(store: LinkStore, device: TokenDevice): Promise<void> {
  const done = await device.done
  expect({ ...done, secretsReceived: done.secretsReceived.toSorted() }).toMatchObject(whole)
  const linked = await until(store, "linked", (state) => state.trust !== undefined)
  expect(linked).toMatchObject({ device: { id: done.deviceId }, trust: "verified", secrets: "given" })
}

describe("a homeserver without OAuth", () => {
  let stack: Stack
  beforeAll(async () => {
    stack = await startStack({ auth: "password" })
  })
  afterAll(() => stack.stop())

  test("they scan: approved and proved by the password, the new device is verified by us and gets its secrets", async () => {
    const account = await stack.createUser()
    const store = await existingDevice(stack, account)
    const device = await showTo(store)
    await compare(store, device, "approve")
    await until(store, "proving-identity")
    say(store, { kind: "password", password: "wrong" })
    await until(store, "proving-identity", (state) => state.refusals === 1)
    say(store, { kind: "password", password: account.password })
    await expectLinked(store, device)
    store.dispose()
    device.stop()
  })

  const scans = [
    ["stable", "diagram"],
    ["unstable", "diagram"],
    ["unstable", "text"],
  ] as const
  test.each(scans)("R17: we scan: %s names, who waits for whom as in the %s", async (names, reading) => {
    const account = await stack.createUser()
    const store = await existingDevice(stack, account)
    const device = await scanFrom(store, stack, names, { reading })
    await compare(store, device, "approve")
    await until(store, "proving-identity")
    say(store, { kind: "password", password: account.password })
    await expectLinked(store, device)
    store.dispose()
    device.stop()
  })

  test("R17: they scan, and say first that we may go on", async () => {
    const account = await stack.createUser()
    const store = await existingDevice(stack, account)
    const device = await showTo(store, { reading: "text" })
    await compare(store, device, "approve")
    await until(store, "proving-identity")
    say(store, { kind: "password", password: account.password })
    await expectLinked(store, device)
    store.dispose()
    device.stop()
  })

  test("declined: the new device is told, and nothing was issued", async () => {
    const account = await stack.createUser()
    const store = await existingDevice(stack, account)
    const device = await showTo(store)
    await compare(store, device, "decline")
    await expect(device.done).rejects.toMatchObject({ reason: "declined" })
    expect(await until(store, "stopped")).toMatchObject({
      failure: { kind: "declined-here" },
      aftermath: "none",
    })
    store.dispose()
    device.stop()
  })
})

describe("a homeserver with OAuth", () => {
  let stack: Stack
  beforeAll(async () => {
    stack = await startStack()
  })
  afterAll(() => stack.stop())

  test("R23: the code is compared before the page opens, and once more before the new device is verified", async () => {
    const account = await stack.createUser()
    const store = await existingDevice(stack, account)
    const device = await showTo(store)
    await compare(store, device, "approve")
    const { page } = await until(store, "consent-needed")
    say(store, { kind: "consent-opened" })
    await approve(page.url, account)
    const { device: known } = await until(store, "comparing-code", (state) => state.about === "keys")
    expect(known?.id).toBeDefined()
    say(store, { kind: "approve" })
    await expectLinked(store, device)
    store.dispose()
    device.stop()
  })
})
