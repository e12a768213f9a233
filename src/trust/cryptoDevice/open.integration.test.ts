import { afterAll, beforeAll, expect, it, onTestFinished, vi } from "vitest"
import { CryptoDevice as NewDevice } from "../../../dev/new-device/msc3906/cryptoDevice.ts"
import { loadSdk } from "../../../dev/stack/sdk.ts"
import { startStack, type Account, type Stack } from "../../../dev/stack/startStack.ts"
import { identityOf, queryOwnKeys } from "../../homeserver/publishedKeys.ts"
import { homeserverOf } from "../../homeserver/testing/homeserverOf.ts"
import { Stop } from "../../protocol/failure.ts"
import type { CryptoDevice } from "../../protocol/ports.ts"
import { pagelessMachine as machine } from "../../store/pagelessMachine.ts"
import { unlock } from "../unlock.ts"
import { openCryptoDevice } from "./open.ts"

let stack: Stack
beforeAll(async () => {
  // Node 20 lacks what the SDK uses, and this adds it.
  await loadSdk()
  stack = await startStack({ auth: "password" })
})
afterAll(() => stack?.stop())

/** A fresh sign-in of the account, without keys of its own yet, and the account's keys unlocked. */
async function signIn(account: Account) {
  const { userId, recoveryKey } = account
  const device = await stack.signIn(account)
  /** Methods and paths of what it asked for, and how many of these have no answer yet. */
  const traffic = { asked: [] as string[], open: 0 }
  const homeserver = homeserverOf(stack, { userId, ...device }, async (input, init) => {
    traffic.asked.push(
      `${init?.method ?? "GET"} ${new URL(input instanceof Request ? input.url : input).pathname}`,
    )
    traffic.open++
    return fetch(input, init).finally(() => traffic.open--)
  })
  const unlocked = await unlock(homeserver, userId, recoveryKey)
  if (!unlocked.ok) throw new Error(unlocked.problem)
  const { deviceId } = device
  const open = async (signal = new AbortController().signal): Promise<CryptoDevice> => {
    const place = { homeserver, userId, deviceId, machine, storePrefix: undefined }
    const opened = await openCryptoDevice(place, unlocked.trust, () => {}, signal)
    onTestFinished(() => opened.close())
    return opened
  }
  return { deviceId, homeserver, traffic, trust: unlocked.trust, open }
}

async function startPhone(account: Account) {
  const login = await stack.signIn(account)
  const { userId } = account
  const life = AbortSignal.timeout(50_000)
  const phone = await NewDevice.start({ ...login, userId, baseUrl: stack.homeserver }, life)
  onTestFinished(() => phone.stop())
  return { phone, phoneId: login.deviceId }
}

/** All waiting is over sooner. */
const hurried = { ...machine, now: () => performance.now() * 20 }

const verifiedBy = ({ deviceId, deviceKey, masterKey }: CryptoDevice) => ({
  type: "m.login.verified",
  verifying_device_id: deviceId,
  verifying_device_key: deviceKey,
  master_key: masterKey,
})

const failureOf = (opening: Promise<unknown>) =>
  opening.then(
    () => "opened",
    (error: unknown) => (error instanceof Stop ? error.failure : error),
  )

it("our own device is published cross-signed, under the key that we tell the new device", async () => {
  const { homeserver, deviceId, open } = await signIn(await stack.createUser())
  const device = await open()
  expect(await homeserver.lookUpTrust(deviceId)).toBe("verified")
  expect(await device.publishedKey(deviceId)).toEqual({ key: device.deviceKey })
  expect(await device.publishedKey("NOBODY")).toBe("absent")
})

it("the master key that we tell the new device is our own, whatever the homeserver says of it at that moment", async () => {
  const account = await stack.createUser()
  const { homeserver, trust, deviceId } = await signIn(account)
  const { userId } = account
  const published = await queryOwnKeys(homeserver, userId)
  const honest = published.kind === "found" && (await identityOf(published.value, userId)).master
  let lies = 1
  const request: typeof homeserver.request = async (path, init) => {
    const response = await homeserver.request(path, init)
    if (!path.includes("keys/query") || lies-- <= 0) return response
    const forged = { user_id: userId, usage: ["master"], keys: { "ed25519:Zm9yZ2Vk": "Zm9yZ2Vk" } }
    return Response.json({ ...(await response.json()), master_keys: { [userId]: forged } })
  }
  const place = { homeserver: { ...homeserver, request }, userId, deviceId, machine, storePrefix: undefined }
  const device = await openCryptoDevice(place, trust, () => {}, new AbortController().signal)
  onTestFinished(() => device.close())
  expect(device.masterKey).toBe(honest)
})

it("a new device is cross-signed by us, asks for its secrets, and gets all four over Olm", async () => {
  const account = await stack.createUser()
  const { homeserver, open } = await signIn(account)
  const device = await open()
  const { phone, phoneId } = await startPhone(account)
  expect(await homeserver.lookUpTrust(phoneId)).toBe("unsigned")

  await device.verify(phoneId, phone.deviceKey)
  expect(await homeserver.lookUpTrust(phoneId)).toBe("verified")
  await phone.check(verifiedBy(device))
  await phone.trust(verifiedBy(device))
  const given = device.untilSecretsGiven(phoneId)
  expect(await phone.fetchSecrets()).toEqual([
    "m.cross_signing.master",
    "m.cross_signing.user_signing",
    "m.cross_signing.self_signing",
    "m.megolm_backup.v1",
  ])
  await given
  expect(await phone.backupEnabled()).toBe(true)
})

it("an account without a key backup has three secrets to give, and then all are given", async () => {
  const account = await stack.createUser({ keys: "no-backup" })
  const { open } = await signIn(account)
  const device = await open()
  const { phone, phoneId } = await startPhone(account)
  await device.verify(phoneId, phone.deviceKey)
  await phone.trust(verifiedBy(device))
  const [names] = await Promise.all([phone.fetchSecrets(), device.untilSecretsGiven(phoneId)])
  expect(names).toHaveLength(3)
})

it("a device whose key is not the one that was compared is not signed; the right one may be verified twice", async () => {
  const account = await stack.createUser()
  const { homeserver, open } = await signIn(account)
  const device = await open()
  const { phone, phoneId } = await startPhone(account)
  await expect(device.verify(phoneId, device.deviceKey)).rejects.toThrow("another key")
  expect(await homeserver.lookUpTrust(phoneId)).toBe("unsigned")
  await device.verify(phoneId, phone.deviceKey)
  await device.verify(phoneId, phone.deviceKey)
  expect(await homeserver.lookUpTrust(phoneId)).toBe("verified")
})

it("R25: keys that are published for our device are never replaced by others", async () => {
  const { deviceId, homeserver, traffic, open } = await signIn(await stack.createUser())
  const first = await open()
  first.close()
  traffic.asked.length = 0
  expect(await failureOf(open())).toEqual({ kind: "no-crypto", why: "keys-lost" })
  expect(traffic.asked).toEqual(["POST /_matrix/client/v3/keys/query"])
  const { deviceKey } = first
  expect(await first.publishedKey(deviceId)).toEqual({ key: deviceKey })
  expect(await homeserver.lookUpTrust(deviceId)).toBe("verified")
})

it("R25: nor by those of the same sign-in in another tab, which had not seen any published when it began", async () => {
  const account = await stack.createUser()
  const { userId } = account
  const { deviceId, homeserver, trust, open } = await signIn(account)
  let first: CryptoDevice | undefined
  const request: typeof homeserver.request = async (path, init) => {
    const response = await homeserver.request(path, init)
    // The other tab is through with it before this one hears that there is nothing.
    first ??= await open()
    return response
  }
  const place = { homeserver: { ...homeserver, request }, userId, deviceId, machine, storePrefix: undefined }
  const second = openCryptoDevice(place, trust, () => {}, new AbortController().signal)
  expect(await failureOf(second)).toEqual({ kind: "no-crypto", why: "keys-lost" })
  expect(await first?.publishedKey(deviceId)).toEqual({ key: first?.deviceKey })
})

it("closing it ends the request that waits for news, and nothing is asked afterwards", async () => {
  const account = await stack.createUser()
  const { traffic, open } = await signIn(account)
  const device = await open()
  const waiting = device.untilSecretsGiven("NOBODY")
  device.close()
  device.close()
  await expect(waiting).rejects.toThrow("aborted")
  await vi.waitFor(() => expect(traffic.open).toBe(0))
  const before = traffic.asked.length
  // Time enough for what would follow: a whole conversation with the homeserver.
  await (await signIn(account)).open()
  expect(traffic.asked.length).toBe(before)
})

it("aborted at whatever request, it rejects with the reason and leaves nothing running", async () => {
  const account = await stack.createUser()
  for (const at of ["keys/query", "versions", "filter", "sync", "keys/upload"]) {
    const { homeserver, traffic, trust, deviceId } = await signIn(account)
    const link = new AbortController()
    const request: typeof homeserver.request = (path, init) => {
      if (path.includes(at)) link.abort("the user left")
      return homeserver.request(path, init)
    }
    const place = { homeserver: { ...homeserver, request }, userId: account.userId, deviceId, machine }
    const opening = openCryptoDevice({ ...place, storePrefix: undefined }, trust, () => {}, link.signal)
    await expect(opening, at).rejects.toBe("the user left")
    await vi.waitFor(() => expect(traffic.open).toBe(0))
  }
})

it("a homeserver that does not take our keys is not waited for without end", async () => {
  const account = await stack.createUser()
  const { homeserver, trust, deviceId } = await signIn(account)
  const request: typeof homeserver.request = async (path, init) =>
    path.includes("keys/upload") ? Response.json({}, { status: 403 }) : homeserver.request(path, init)
  const place = {
    homeserver: { ...homeserver, request },
    userId: account.userId,
    deviceId,
    storePrefix: undefined,
  }
  const opening = openCryptoDevice(
    { ...place, machine: hurried },
    trust,
    () => {},
    new AbortController().signal,
  )
  expect(await failureOf(opening)).toEqual({ kind: "no-crypto", why: "failed" })
})

it("a signature that the homeserver refuses, in an answer that is no error, is not told as made", async () => {
  const account = await stack.createUser()
  const { homeserver, trust, deviceId } = await signIn(account)
  const request: typeof homeserver.request = async (path, init) =>
    path.includes("signatures/upload") ? Response.json({ failures: {} }) : homeserver.request(path, init)
  const place = {
    homeserver: { ...homeserver, request },
    userId: account.userId,
    deviceId,
    storePrefix: undefined,
  }
  const device = await openCryptoDevice(
    { ...place, machine: hurried },
    trust,
    () => {},
    new AbortController().signal,
  )
  onTestFinished(() => device.close())
  const { phone, phoneId } = await startPhone(account)
  await expect(device.verify(phoneId, phone.deviceKey)).rejects.toThrow("does not publish")
  expect(await homeserver.lookUpTrust(phoneId)).toBe("unsigned")
})

it("a dead sign-in and a server that is away are told as what they are", async () => {
  const account = await stack.createUser()
  const { trust, deviceId } = await signIn(account)
  const { userId } = account
  const open = (server: { homeserver: string; serverName: string }, accessToken: string) => {
    const homeserver = homeserverOf(server, { userId, deviceId, accessToken })
    const place = { homeserver, userId, deviceId, machine, storePrefix: undefined }
    return failureOf(openCryptoDevice(place, trust, () => {}, new AbortController().signal))
  }
  expect(await open(stack, "dead")).toEqual({ kind: "signed-out" })
  const nowhere = { ...stack, homeserver: "http://127.0.0.1:9" }
  expect(await open(nowhere, account.accessToken)).toEqual({ kind: "unreachable" })
})
