import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startStack, type Account, type Stack } from "../../dev/stack/startStack.ts"
import { listDevices } from "./devices.ts"
import { discover } from "./discovery.ts"
import { homeserverOf } from "./testing/homeserverOf.ts"

let stack: Stack
let account: Account
beforeAll(async () => {
  stack = await startStack()
  account = await stack.createUser()
})
afterAll(() => stack?.stop())

const homeserver = () => homeserverOf(stack, account)

describe("R12: devices on a real homeserver", () => {
  it("are present under their own id, however odd, and absent under any other", async () => {
    const odd = await stack.signIn(account, "a/b+c=.%2F")
    expect(await homeserver().lookUpDevice(odd.deviceId)).toBe("present")
    expect(await homeserver().lookUpDevice(account.deviceId)).toBe("present")
    expect(await homeserver().lookUpDevice("a/b+c=.%2G")).toBe("absent")
    expect(await homeserver().lookUpDevice("a")).toBe("absent")
  })

  it("are listed, and ours is marked", async () => {
    const other = await stack.signIn(account)
    const list = await listDevices(homeserver(), account.deviceId)
    const devices = list.kind === "found" ? list.value : []
    expect(devices).toContainEqual(expect.objectContaining({ id: other.deviceId, current: false }))
    expect(devices.filter(({ current }) => current).map(({ id }) => id)).toEqual([account.deviceId])
  })

  it("are not absent to a dead sign-in, which is told apart", async () => {
    const dead = homeserverOf(stack, { ...account, accessToken: "dead" })
    expect(await dead.lookUpDevice("NEW")).toBe("signed-out")
  })
})

describe("R11: the keys of devices on a real homeserver", () => {
  it("are verified for the device that made the identity, and not there for one without keys", async () => {
    const bare = await stack.signIn(account)
    expect(await homeserver().lookUpTrust(account.deviceId)).toBe("verified")
    expect(await homeserver().lookUpTrust(bare.deviceId)).toBe("no-keys")
  })
})

describe("R21: the device grant on a real homeserver", () => {
  it("is offered", async () => expect(await homeserver().deviceGrant()).toBe("offered"))
})

describe("discovery on a real homeserver", () => {
  it("finds it by user id, by server name and by URL, with its OAuth server", async () => {
    for (const typed of [account.userId, stack.serverName, stack.homeserver, `${stack.homeserver}/`]) {
      const found = await discover(typed, fetch)
      expect(found).toMatchObject({ ok: true, baseUrl: stack.homeserver, metadata: { issuer: stack.oauth } })
    }
  })

  it("says that nobody answers at a dead address, and that an OAuth server is no homeserver", async () => {
    expect(await discover("127.0.0.1:9", fetch)).toEqual({ ok: false, problem: "no-answer" })
    expect(await discover(stack.oauth, fetch)).toEqual({ ok: false, problem: "not-matrix" })
  })

  it("finds a homeserver without OAuth, and says so by the missing metadata", async () => {
    const plain = await startStack({ auth: "password" })
    try {
      expect(await discover(plain.homeserver, fetch)).toMatchObject({ ok: true, metadata: undefined })
    } finally {
      await plain.stop()
    }
  })
})
