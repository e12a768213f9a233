import { x25519 } from "@noble/curves/ed25519.js"
import { encodeRecoveryKey } from "matrix-js-sdk/lib/crypto-api/recovery-key.js"
import { calculateKeyCheck, ServerSideSecretStorageImpl } from "matrix-js-sdk/lib/secret-storage.js"
import encryptSecret from "matrix-js-sdk/lib/utils/encryptAESSecretStorageItem.js"
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest"
import { answers, type Said } from "../homeserver/testing/answers.ts"
import { homeserverOf } from "../homeserver/testing/homeserverOf.ts"
import { keyPair, wholeIdentity } from "../homeserver/testing/signedKeys.ts"
import { toBase64 } from "../protocol/bytes.ts"
import { ed25519 } from "../protocol/curves/curves.ts"
import { unlock } from "./unlock.ts"

const USER = "@alice:hs.example"
const KEY = new Uint8Array(32).fill(1)
const BACKUP_KEY = new Uint8Array(32).fill(4)
const CLIENT = "https://hs.example/_matrix/client/v3"
const accountData = (type: string) => `${CLIENT}/user/${encodeURIComponent(USER)}/account_data/${type}`
const NOT_FOUND: Said = [404, { errcode: "M_NOT_FOUND" }]
const { pairs, answer } = wholeIdentity(USER)

const secret = async (name: string, bytes: Uint8Array): Promise<Said> => [
  200,
  { encrypted: { K: await encryptSecret(toBase64(bytes), KEY, name) } },
]

/** Everything that a homeserver says to an account that is well. */
async function wellAccount(): Promise<Record<string, Said>> {
  const { iv, mac } = await calculateKeyCheck(KEY)
  const backup = {
    version: "1",
    algorithm: "m.megolm_backup.v1.curve25519-aes-sha2",
    auth_data: { public_key: toBase64(x25519.getPublicKey(BACKUP_KEY)) },
  }
  const secrets = {
    "m.cross_signing.master": pairs.master.seed,
    "m.cross_signing.self_signing": pairs.selfSigning.seed,
    "m.cross_signing.user_signing": pairs.userSigning.seed,
    "m.megolm_backup.v1": BACKUP_KEY,
  }
  const stored = Object.entries(secrets).map(
    async ([name, bytes]) => [accountData(name), await secret(name, bytes)] as const,
  )
  return {
    [accountData("m.secret_storage.default_key")]: [200, { key: "K" }],
    [accountData("m.secret_storage.key.K")]: [
      200,
      { algorithm: "m.secret_storage.v1.aes-hmac-sha2", iv, mac },
    ],
    ...Object.fromEntries(await Promise.all(stored)),
    [`${CLIENT}/keys/query`]: [200, answer],
    [`${CLIENT}/room_keys/version`]: [200, backup],
  }
}

let well: Record<string, Said>
beforeAll(async () => void (well = await wellAccount()))
afterEach(() => void vi.restoreAllMocks())

async function unlockWhen(changed: Record<string, Said>, signal?: AbortSignal) {
  const noOther = { [accountData("m.secret_storage.key.OTHER")]: NOT_FOUND }
  const said = Object.entries({ ...well, ...noOther, ...changed }).map(([url, one]) => [url, [one]] as const)
  const { fetch, asked } = answers(Object.fromEntries(said))
  const device = { userId: USER, deviceId: "OURS", accessToken: "token" }
  const homeserver = homeserverOf(
    { homeserver: "https://hs.example", serverName: "hs.example" },
    device,
    fetch,
  )
  const result = await unlock(homeserver, USER, encodeRecoveryKey(KEY) ?? "", signal)
  return { told: result.ok ? result.trust.backup : result.problem, asked }
}

describe("unlocking", () => {
  it("reads each thing once, and writes nothing", async () => {
    const { told, asked } = await unlockWhen({})
    expect(told).toBe("included")
    expect(asked.map(({ url }) => url).toSorted()).toEqual(Object.keys(well).toSorted())
    expect(asked.filter(({ init }) => init.method !== undefined).map(({ url }) => url)).toEqual([
      `${CLIENT}/keys/query`,
    ])
  })

  it("asks for all at once but the description of the key, whose id it has to learn first", async () => {
    const { asked } = await unlockWhen({})
    expect(asked.map(({ url }) => url).indexOf(accountData("m.secret_storage.key.K"))).toBe(asked.length - 1)
  })

  it.each([
    ["no-secret-storage", "m.secret_storage.default_key", NOT_FOUND],
    ["no-secret-storage", "m.secret_storage.default_key", [200, {}]],
    ["no-secret-storage", "m.secret_storage.key.K", NOT_FOUND],
    ["unsupported", "m.secret_storage.key.K", [200, { algorithm: "m.secret_storage.v1.aes-hmac-sha2" }]],
    ["no-cross-signing-keys", "m.cross_signing.master", NOT_FOUND],
    ["no-cross-signing-keys", "m.cross_signing.self_signing", [200, {}]],
    ["no-cross-signing-keys", "m.cross_signing.user_signing", [200, { encrypted: { OTHER: {} } }]],
    ["left-out", "m.megolm_backup.v1", NOT_FOUND],
  ] satisfies [string, string, Said][])("is told as %s when %s is %j", async (told, type, said) => {
    expect(await unlockWhen({ [accountData(type)]: said })).toMatchObject({ told })
  })

  it("R9: a damaged cross-signing key ends it, a damaged backup key is left out", async () => {
    const damaged: Said = [200, { encrypted: { K: { iv: "AAAA", ciphertext: "AAAA", mac: "AAAA" } } }]
    expect(await unlockWhen({ [accountData("m.cross_signing.self_signing")]: damaged })).toMatchObject({
      told: "damaged",
    })
    expect(await unlockWhen({ [accountData("m.megolm_backup.v1")]: damaged })).toMatchObject({
      told: "left-out",
    })
  })

  it("R9: no key is given away that is not the published one, or whose published chain is broken", async () => {
    const name = "m.cross_signing.user_signing"
    const other = await secret(name, keyPair("other").seed)
    expect(await unlockWhen({ [accountData(name)]: other })).toMatchObject({ told: "keys-do-not-match" })
    const { self_signing_keys } = answer
    const unsigned = { ...self_signing_keys[USER], signatures: {} }
    const broken: Said = [200, { ...answer, self_signing_keys: { [USER]: unsigned } }]
    expect(await unlockWhen({ [`${CLIENT}/keys/query`]: broken })).toMatchObject({
      told: "keys-do-not-match",
    })
  })

  it("tells an identity that is not published from one that is not stored", async () => {
    const published: Said = [200, { device_keys: {} }]
    expect(await unlockWhen({ [`${CLIENT}/keys/query`]: published })).toMatchObject({
      told: "no-cross-signing",
    })
  })

  it("overwrites the key of secret storage, whether it was the right one or not", async () => {
    const check = vi.spyOn(ServerSideSecretStorageImpl.prototype, "checkKey")
    expect(await unlockWhen({})).toMatchObject({ told: "included" })
    check.mockResolvedValue(false)
    expect(await unlockWhen({})).toMatchObject({ told: "wrong-key" })
    expect(check.mock.calls.map(([key]) => key)).toEqual(Array(2).fill(new Uint8Array(32)))
  })

  it("R9: overwrites the keys that opened, too, when another one is damaged", async () => {
    const damaged: Said = [200, { encrypted: { K: { iv: "AAAA", ciphertext: "AAAA", mac: "AAAA" } } }]
    const overwritten = vi.spyOn(Uint8Array.prototype, "fill")
    await unlockWhen({ [accountData("m.cross_signing.self_signing")]: damaged })
    const keys = overwritten.mock.contexts.filter(
      (bytes) => bytes instanceof Uint8Array && bytes.length === 32,
    )
    // That of secret storage, and three of the four in it.
    expect(keys).toHaveLength(4)
  })

  it("is given no backup key where there is no backup", async () => {
    expect(await unlockWhen({ [`${CLIENT}/room_keys/version`]: NOT_FOUND })).toMatchObject({ told: "none" })
  })

  it("never takes trouble for something that is missing, whatever request it hits", async () => {
    for (const url of Object.keys(well)) {
      expect(await unlockWhen({ [url]: [502, "bad gateway"] })).toMatchObject({ told: "server-error" })
      expect(await unlockWhen({ [url]: "no-answer" })).toMatchObject({ told: "unreachable" })
      expect(await unlockWhen({ [url]: [404, "<html>"] })).toMatchObject({ told: "server-error" })
    }
  })

  it("takes a homeserver that knows no keys of anybody for one in trouble", async () => {
    expect(await unlockWhen({ [`${CLIENT}/keys/query`]: NOT_FOUND })).toMatchObject({ told: "server-error" })
  })

  it("takes no other error for one of these problems", async () => {
    vi.spyOn(ed25519, "publicKeyOf").mockRejectedValue(new TypeError("Failed to fetch"))
    await expect(unlockWhen({})).rejects.toThrow("Failed to fetch")
  })

  it("rejects with the reason when it is cancelled", async () => {
    const reason = new Error("cancelled")
    await expect(unlockWhen({}, AbortSignal.abort(reason))).rejects.toBe(reason)
  })
})
