import { afterAll, beforeAll, expect, test } from "vitest"
import { startNewDevice, type NewDevice, type NewDeviceOptions } from "../../dev/new-device/newDevice.ts"
import { approve, deny } from "../../dev/stack/consent.ts"
import { startStack, type Account, type Stack } from "../../dev/stack/startStack.ts"
import { homeserverOf } from "../homeserver/testing/homeserverOf.ts"
import type { CodeKind } from "../protocol/dialect.ts"
import { unlock } from "../trust/unlock.ts"
import { createLinkStore, type LinkStore } from "./linkStore.ts"
import type { Answer } from "./state.ts"
import { pagelessMachine } from "./pagelessMachine.ts"
import { until } from "./testing/until.ts"

let stack: Stack
let account: Account

beforeAll(async () => {
  // As the Matrix Authentication Service does by default: the user types the code that the new device shows.
  stack = await startStack({ verificationUriComplete: false })
  account = await stack.createUser()
})
afterAll(() => stack.stop())

interface Scene {
  store: LinkStore
  phone: NewDevice
  say: (answer: Answer) => void
}

/** Our store on the real homeserver, and a new device of its own that scanned the code, up to the confirmed channel. */
async function connect(code: CodeKind, options: Omit<NewDeviceOptions, "qr"> = {}): Promise<Scene> {
  const homeserver = homeserverOf(stack, account)
  const unlocked = await unlock(homeserver, account.userId, account.recoveryKey)
  if (!unlocked.ok) throw new Error(unlocked.problem)
  const store = createLinkStore({ machine: pagelessMachine, homeserver })
  const say = (answer: Answer): void => store.answer(store.getSnapshot().run, answer)
  store.start({ codes: [code], trust: unlocked.trust })
  const { qr } = await until(store, "showing-code")
  const phone = startNewDevice({ qr, ...options })
  phone.done.catch(() => undefined)
  phone.grant.catch(() => undefined)
  await until(store, "entering-code")
  say({ kind: "check-code", digits: await phone.checkCode })
  return { store, phone, say }
}

const kinds: CodeKind[] = ["msc4108-2024", "msc4388-rust"]

test.each(kinds)("%s: with an odd but possible device id, and the code typed on the page", async (code) => {
  const deviceId = `a/b+c${Math.random()}`
  const { store, phone, say } = await connect(code, { deviceId })
  const { page } = await until(store, "consent-needed")
  expect(page.complete).toBe(false)
  say({ kind: "consent-opened" })
  await approve(page.url, account, { userCode: (await phone.grant).userCode })
  expect(await phone.done).toMatchObject({ crossSigned: true, backupEnabled: true })
  const linked = await until(store, "linked", ({ trust }) => trust !== undefined)
  expect(linked).toMatchObject({ device: { id: deviceId, name: "New phone" }, trust: "verified" })
  phone.stop()
  store.dispose()
})

test.each(kinds)("%s: a device id that exists already is told, and nothing is shared", async (code) => {
  const { store, phone } = await connect(code, { deviceId: account.deviceId })
  await expect(phone.done).rejects.toMatchObject({ reason: "device_already_exists" })
  expect(await until(store, "stopped")).toMatchObject({ failure: { kind: "device-exists", by: "us" } })
  phone.stop()
})

test.each(kinds)("%s: refused on the consent page", async (code) => {
  const { store, phone, say } = await connect(code)
  const { page } = await until(store, "consent-needed")
  say({ kind: "consent-opened" })
  await deny(page.url, account, { userCode: (await phone.grant).userCode })
  const { failure, aftermath } = await until(store, "stopped")
  // matrix-js-sdk tells a denied consent as user_cancelled (R14); the text has m.login.declined for it.
  expect(["not-approved", "declined"]).toContain(failure.kind)
  expect(aftermath).toBe("none")
  phone.stop()
})

test.each(kinds)("%s: a device that says it signed in, but did not", async (code) => {
  const { store, phone, say } = await connect(code, { onceAccepted: "claim-success" })
  await until(store, "consent-needed")
  say({ kind: "consent-opened" })
  await expect(phone.done).rejects.toMatchObject({ reason: "device_not_found" })
  expect(await until(store, "stopped")).toMatchObject({ failure: { kind: "device-not-found", by: "us" } })
  phone.stop()
  store.dispose()
})

test.each(kinds)("%s: cancelled on the new device", async (code) => {
  const { store, phone } = await connect(code)
  await until(store, "consent-needed")
  await phone.cancel()
  expect(await until(store, "stopped")).toMatchObject({ failure: { kind: "cancelled", by: "them" } })
  phone.stop()
})

test.each(kinds)("%s: cancelled here is told there", async (code) => {
  const { store, phone } = await connect(code)
  await until(store, "consent-needed")
  store.cancel(store.getSnapshot().run)
  await expect(phone.done).rejects.toMatchObject({ reason: "user_cancelled" })
  phone.stop()
})

test("msc4388-rust: a message that fills the server's 4,096 bytes is read and answered", async () => {
  const filler = "x".repeat(3_056 - JSON.stringify({ type: "m.login.unknown", filler: "" }).length)
  const alter = (): { type: string; filler: string } => ({ type: "m.login.unknown", filler })
  const { store, phone } = await connect("msc4388-rust", { alter })
  await expect(phone.done).rejects.toMatchObject({ reason: "unexpected_message_received" })
  expect(await until(store, "stopped")).toMatchObject({ failure: { kind: "unexpected-message", by: "us" } })
  phone.stop()
})

test("R5: cancelled after acceptance, and the device signs in all the same: it is found, without keys", async () => {
  const { store, phone, say } = await connect("msc4108-2024", { onceAccepted: "stay-silent" })
  await until(store, "consent-needed")
  say({ kind: "consent-opened" })
  await until(store, "awaiting-consent")
  store.cancel(store.getSnapshot().run)
  expect(await until(store, "stopped")).toMatchObject({
    aftermath: "watching",
    device: { id: phone.deviceId },
  })
  await stack.signIn(account, phone.deviceId)
  const stopped = await until(store, "stopped", ({ aftermath }) => aftermath !== "watching")
  expect(stopped).toMatchObject({ failure: { kind: "cancelled", by: "us" }, aftermath: "signed-in" })
  phone.stop()
  store.dispose()
})
