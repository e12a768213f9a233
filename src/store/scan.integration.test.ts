import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { LinkEnded } from "../../dev/new-device/conversation.ts"
import { showNewDevice, type ShownDevice, type ShowOptions } from "../../dev/new-device/showNewDevice.ts"
import { approve } from "../../dev/stack/consent.ts"
import { startStack, type Account, type Stack, type StackOptions } from "../../dev/stack/startStack.ts"
import { homeserverOf } from "../homeserver/testing/homeserverOf.ts"
import { unlock } from "../trust/unlock.ts"
import { createLinkStore, type LinkStore } from "./linkStore.ts"
import type { Answer } from "./state.ts"
import { pagelessMachine } from "./pagelessMachine.ts"
import { until } from "./testing/until.ts"

interface Place {
  stack: Stack
  account: Account
}

async function startPlace(options: StackOptions = {}): Promise<Place> {
  // A new device has no token: it can only use a server that lets everybody create sessions.
  const started = await startStack({ rendezvous: { msc4388: "open" }, ...options })
  return { stack: started, account: await started.createUser() }
}

let here: Place

beforeAll(async () => {
  here = await startPlace()
})
afterAll(() => here.stack.stop())

const kinds = ["msc4108-2024", "msc4388-spec", "msc4388-rust"] as const
type Kind = (typeof kinds)[number]

const devices: Record<Kind, Pick<ShowOptions, "dialect" | "profile">> = {
  "msc4108-2024": { dialect: "msc4108-2024" },
  "msc4388-spec": { dialect: "msc4388", profile: "spec" },
  "msc4388-rust": { dialect: "msc4388", profile: "rust" },
}

interface Scene {
  store: LinkStore
  phone: ShownDevice
  say: (answer: Answer) => void
}

function showDevice(kind: Kind, options: Partial<ShowOptions> = {}): ShownDevice {
  const phone = showNewDevice({ rendezvous: here.stack.homeserver, ...devices[kind], ...options })
  phone.done.catch(() => undefined)
  return phone
}

/** Our store at the moment in which it got the bytes of a code. */
async function storeThatScans(bytes: Uint8Array, { stack, account } = here): Promise<LinkStore> {
  const homeserver = homeserverOf(stack, account)
  const unlocked = await unlock(homeserver, account.userId, account.recoveryKey)
  if (!unlocked.ok) throw new Error(unlocked.problem)
  const store = createLinkStore({ machine: pagelessMachine, homeserver })
  store.start({ codes: [], trust: unlocked.trust })
  await until(store, "scan-warning")
  say(store, { kind: "device-at-hand" })
  await until(store, "scanning")
  say(store, { kind: "scanned", bytes })
  return store
}

const say = (store: LinkStore, answer: Answer): void => store.answer(store.getSnapshot().run, answer)

/** A new device that shows a code, which our store has scanned. */
async function scan(kind: Kind, options: Partial<ShowOptions> = {}): Promise<Scene> {
  const phone = showDevice(kind, options)
  const store = await storeThatScans(await phone.qr)
  return { store, phone, say: (answer) => say(store, answer) }
}

/** The rest of a link that nothing disturbs. */
async function expectLinked({ store, phone, say }: Scene): Promise<void> {
  const { checkCode } = await until(store, "showing-check-code")
  expect(await phone.typeCheckCode(checkCode)).toBe(true)
  const { page } = await until(store, "consent-needed")
  say({ kind: "consent-opened" })
  await approve(page.url, here.account)
  expect(await phone.done).toMatchObject({ crossSigned: true, backupEnabled: true })
  const linked = await until(store, "linked", (state) => state.trust !== undefined)
  expect(linked).toMatchObject({ device: { id: phone.deviceId }, trust: "verified", backup: "included" })
}

function leave({ store, phone }: Scene): void {
  phone.stop()
  store.dispose()
}

describe.each(kinds)("%s: we scan the code", (kind) => {
  test("an independent new device ends signed in, cross-signed and with the key backup", async () => {
    const scene = await scan(kind)
    await expectLinked(scene)
    leave(scene)
  })

  test("digits that are wrong three times on the new device end the link here too", async () => {
    const scene = await scan(kind)
    const { checkCode } = await until(scene.store, "showing-check-code")
    const wrong = checkCode === "42" ? "43" : "42"
    for (const _ of [1, 2, 3]) expect(await scene.phone.typeCheckCode(wrong)).toBe(false)
    await expect(scene.phone.done).rejects.toMatchObject({ reason: "wrong-check-code" })
    const { failure, aftermath } = await until(scene.store, "stopped")
    expect({ failure, aftermath }).toEqual({ failure: { kind: "cancelled", by: "them" }, aftermath: "none" })
    leave(scene)
  })

  test("once the user said that nothing asks for the digits, typing them after all leads nowhere", async () => {
    const scene = await scan(kind)
    const { checkCode } = await until(scene.store, "showing-check-code")
    scene.say({ kind: "not-asked" })
    expect(await until(scene.store, "stopped")).toMatchObject({ failure: { kind: "code-not-asked" } })
    expect(await scene.phone.typeCheckCode(checkCode)).toBe(true)
    await expect(scene.phone.done).rejects.toBeInstanceOf(LinkEnded)
    leave(scene)
  })
})

test("R15: a new device that takes only an absolute address as the homeserver's is linked in 2024 too", async () => {
  const scene = await scan("msc4108-2024", { reading: "rust" })
  await expectLinked(scene)
  leave(scene)
})

test("the host of another rendezvous server is shown, and the link works", async () => {
  const elsewhere = here.stack.homeserver.replace("127.0.0.1", "localhost")
  const scene = await scan("msc4388-spec", { rendezvous: elsewhere })
  const { host } = await until(scene.store, "showing-check-code")
  expect(host).toBe(new URL(elsewhere).host)
  await expectLinked(scene)
  leave(scene)
})

test.each(kinds)("%s: a code that the new device has given up is said to be too old", async (kind) => {
  const phone = showDevice(kind)
  const qr = await phone.qr
  await phone.vanish()
  const store = await storeThatScans(qr)
  expect(await until(store, "stopped")).toMatchObject({ failure: { kind: "expired", at: "scanned" } })
  store.dispose()
})

describe("a homeserver elsewhere, whose OAuth server has no device grant (any more)", () => {
  let without: Place
  beforeAll(async () => {
    without = await startPlace({ deviceGrant: false })
  })
  afterAll(() => without.stack.stop())

  test.each(kinds)("R21: %s: the new device is offered nothing, and both sides say so", async (kind) => {
    const phone = showDevice(kind)
    const store = await storeThatScans(await phone.qr, without)
    const { checkCode, host } = await until(store, "showing-check-code")
    expect(host).toBe(new URL(here.stack.homeserver).host)
    expect(await phone.typeCheckCode(checkCode)).toBe(true)
    const { failure, aftermath } = await until(store, "stopped")
    expect({ failure, aftermath }).toEqual({
      failure: { kind: "grant-gone" },
      aftermath: "none",
    })
    await expect(phone.done).rejects.toMatchObject({ reason: "unsupported_protocol" })
    store.dispose()
  })
})
