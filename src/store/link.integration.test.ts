import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { startNewDevice } from "../../dev/new-device/newDevice.ts"
import { approve } from "../../dev/stack/consent.ts"
import { startStack, type Account, type Stack } from "../../dev/stack/startStack.ts"
import { homeserverOf } from "../homeserver/testing/homeserverOf.ts"
import type { CodeKind } from "../protocol/dialect.ts"
import type { TrustPort } from "../protocol/ports.ts"
import { unlock } from "../trust/unlock.ts"
import { createLinkStore, type LinkStore } from "./linkStore.ts"
import { pagelessMachine } from "./pagelessMachine.ts"
import { until } from "./testing/until.ts"

let stack: Stack
let account: Account
let store: LinkStore
let trust: TrustPort

beforeAll(async () => {
  stack = await startStack()
  account = await stack.createUser()
})
afterAll(() => stack.stop())

async function linkStore(): Promise<LinkStore> {
  const homeserver = homeserverOf(stack, account)
  const unlocked = await unlock(homeserver, account.userId, account.recoveryKey)
  if (!unlocked.ok) throw new Error(unlocked.problem)
  trust = unlocked.trust
  return createLinkStore({ machine: pagelessMachine, homeserver })
}

const say = (answer: Parameters<LinkStore["answer"]>[1]): void =>
  store.answer(store.getSnapshot().run, answer)

describe.each<CodeKind>(["msc4108-2024", "msc4388-spec", "msc4388-rust"])("%s: we show the code", (code) => {
  test("an independent new device ends signed in, cross-signed and with the key backup", async () => {
    store = await linkStore()
    store.start({ codes: [code], trust })
    const { qr } = await until(store, "showing-code")
    const phone = startNewDevice({ qr })
    await until(store, "entering-code")
    say({ kind: "check-code", digits: await phone.checkCode })
    const { page } = await until(store, "consent-needed")
    say({ kind: "consent-opened" })
    await approve(page.url, account)
    const signedIn = await phone.done
    expect(signedIn).toMatchObject({ crossSigned: true, backupEnabled: true })
    const linked = await until(store, "linked", (state) => state.trust !== undefined)
    expect(linked).toMatchObject({ device: { id: phone.deviceId }, trust: "verified", backup: "included" })
    phone.stop()
    store.dispose()
  })
})
