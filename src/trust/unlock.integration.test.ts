import { afterAll, beforeAll, expect, it } from "vitest"
import { loadSdk } from "../../dev/stack/sdk.ts"
import { startStack, type Account, type Stack } from "../../dev/stack/startStack.ts"
import { homeserverOf } from "../homeserver/testing/homeserverOf.ts"
import { unlock } from "./unlock.ts"

let stack: Stack
beforeAll(async () => void (stack = await startStack()))
afterAll(() => stack?.stop())

const unlockWith = (account: Account, secret: string) =>
  unlock(homeserverOf(stack, account), account.userId, secret)

async function unlocked(account: Account, secret = account.recoveryKey) {
  const result = await unlockWith(account, secret)
  if (!result.ok) throw new Error(result.problem)
  return result.trust
}

it("the recovery key unlocks the three keys and the backup key, as an independent client takes them in", async () => {
  const account = await stack.createUser()
  const trust = await unlocked(account)
  expect(trust.backup).toBe("included")

  const { createClient } = await loadSdk()
  const device = await stack.signIn(account)
  const client = createClient({ ...device, baseUrl: stack.homeserver, userId: account.userId })
  await client.initRustCrypto({ useIndexedDB: false })
  const crypto = client.getCrypto()
  const secrets = await trust.secrets()
  await crypto?.importSecretsBundle?.(secrets)
  const backup = await crypto?.checkKeyBackupAndEnable()
  const exported = await crypto?.exportSecretsBundle?.()
  client.stopClient()
  expect(exported).toEqual(secrets)
  expect(backup?.backupInfo.version).toBe(secrets.backup?.backup_version)
})

it("a recovery key typed on several lines with odd spaces unlocks too", async () => {
  const account = await stack.createUser()
  const typed = ` \n${account.recoveryKey.replaceAll(" ", "\u00A0\n\t")}\r\n`
  expect((await unlocked(account, typed)).backup).toBe("included")
})

it("the passphrase unlocks as well as the recovery key made from it", async () => {
  const account = await stack.createUser({ passphrase: "correct horse battery staple" })
  const byPassphrase = await unlocked(account, "correct horse battery staple")
  expect(await byPassphrase.secrets()).toEqual(await (await unlocked(account)).secrets())
})

it("a wrong passphrase is told as such", async () => {
  const account = await stack.createUser({ passphrase: "correct horse battery staple" })
  expect(await unlockWith(account, "correct horse")).toEqual({ ok: false, problem: "wrong-key" })
})

it("another account's recovery key, a mistyped one and a passphrase that nobody set are told apart", async () => {
  const [account, other] = [await stack.createUser(), await stack.createUser()]
  const mistyped = account.recoveryKey.slice(0, -1) + (account.recoveryKey.endsWith("1") ? "2" : "1")
  expect(await unlockWith(account, other.recoveryKey)).toEqual({ ok: false, problem: "wrong-key" })
  expect(await unlockWith(account, mistyped)).toEqual({ ok: false, problem: "not-a-key" })
  expect(await unlockWith(account, "correct horse")).toEqual({ ok: false, problem: "not-a-key" })
  expect(await unlockWith(account, "")).toEqual({ ok: false, problem: "not-a-key" })
})

it("R9: all three cross-signing keys or no link", async () => {
  const account = await stack.createUser({ keys: "no-cross-signing-in-4s" })
  expect(await unlockWith(account, account.recoveryKey)).toEqual({
    ok: false,
    problem: "no-cross-signing-keys",
  })
})

it("R9: a stored key that is not the published one is never given away", async () => {
  const account = await stack.createUser({ keys: "other-key-in-4s" })
  expect(await unlockWith(account, account.recoveryKey)).toEqual({ ok: false, problem: "keys-do-not-match" })
})

it("an account without secret storage has nothing to unlock", async () => {
  const account = await stack.createUser({ keys: "none" })
  expect(await unlockWith(account, "anything")).toEqual({ ok: false, problem: "no-secret-storage" })
})

it.each([
  ["no-backup", "none"],
  ["no-backup-key-in-4s", "left-out"],
  ["other-backup-key-in-4s", "left-out"],
] as const)("R9: only the backup may be left out: %s is told as %s", async (keys, backup) => {
  const account = await stack.createUser({ keys })
  const trust = await unlocked(account)
  expect(trust.backup).toBe(backup)
  expect(Object.keys(await trust.secrets())).toEqual(["cross_signing"])
})

it("a dead sign-in and a dead server are not told as a wrong key", async () => {
  const account = await stack.createUser({ keys: "none" })
  expect(await unlockWith({ ...account, accessToken: "dead" }, "anything")).toEqual({
    ok: false,
    problem: "signed-out",
  })
  const nowhere = homeserverOf({ ...stack, homeserver: "http://127.0.0.1:9" }, account)
  expect(await unlock(nowhere, account.userId, "anything")).toEqual({ ok: false, problem: "unreachable" })
})
