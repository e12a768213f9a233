import { describe, expect, it, vi } from "vitest"
import { accountOf, type MatrixClientLike } from "./matrixClient.ts"

function client(changed: Partial<MatrixClientLike> = {}): MatrixClientLike {
  return {
    getHomeserverUrl: () => "https://hs.example/",
    getUserId: () => "@alice:hs.example",
    getDeviceId: () => "OURS",
    getAccessToken: () => "token",
    whoami: async () => ({}),
    getCrypto: () => undefined,
    on: () => undefined,
    removeListener: () => undefined,
    ...changed,
  }
}

const account = (changed: Partial<MatrixClientLike> = {}) => {
  const found = accountOf(client(changed))
  if (!found) throw new Error("signed out")
  return found
}

describe("the account of a client", () => {
  it("is the device that the client is signed in as", () => {
    expect(account()).toMatchObject({
      homeserver: "https://hs.example",
      userId: "@alice:hs.example",
      deviceId: "OURS",
    })
  })

  it("is the same one as long as the client stays the same device", () => {
    let device = "OURS"
    const one = client({ getDeviceId: () => device })
    const first = accountOf(one)
    expect(accountOf(one)).toBe(first)
    device = "OTHER"
    expect(accountOf(one)).not.toBe(first)
  })

  it.each([
    ["user", { getUserId: () => null }],
    ["device", { getDeviceId: () => null }],
    ["token", { getAccessToken: () => null }],
  ])("is none without a %s", (_what, lacks) => {
    expect(accountOf(client(lacks))).toBeUndefined()
  })

  it("gives the keys that the client's crypto exports, and none without crypto", async () => {
    const secrets = { cross_signing: { master_key: "m", self_signing_key: "s", user_signing_key: "u" } }
    const crypto = { exportSecretsBundle: async () => secrets } as Partial<
      ReturnType<MatrixClientLike["getCrypto"]>
    >
    const getCrypto = () => crypto as ReturnType<MatrixClientLike["getCrypto"]>
    expect(await account({ getCrypto }).exportSecrets?.()).toEqual(secrets)
    await expect(account().exportSecrets?.()).rejects.toThrow("no crypto")
  })
})

describe("a token that has run out", () => {
  /** A client whose token is renewed, or is not, when it asks something. */
  function renewing(whoami: (renew: (token: string) => void) => Promise<unknown>) {
    let token = "old"
    const asked = vi.fn(() => whoami((fresh) => void (token = fresh)))
    return { found: account({ getAccessToken: () => token, whoami: asked }), asked }
  }

  it("is renewed by the client itself", async () => {
    const { found } = renewing(async (renew) => renew("new"))
    expect(await found.refreshAccessToken?.("old")).toBe("new")
    expect(found.accessToken()).toBe("new")
  })

  it("is not asked for where somebody else was quicker", async () => {
    const { found, asked } = renewing(async () => undefined)
    expect(await found.refreshAccessToken?.("older")).toBe("old")
    expect(asked).not.toHaveBeenCalled()
  })

  it("is the end of the sign-in only where the homeserver says so", async () => {
    const ended = renewing(async () => {
      throw Object.assign(new Error("401"), { errcode: "M_UNKNOWN_TOKEN" })
    })
    expect(await ended.found.refreshAccessToken?.("old")).toBeUndefined()
    const trouble = renewing(async () => {
      throw new TypeError("fetch failed")
    })
    await expect(trouble.found.refreshAccessToken?.("old")).rejects.toThrow("fetch failed")
  })
})
