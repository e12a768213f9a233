import { calculateKeyCheck, ServerSideSecretStorageImpl } from "matrix-js-sdk/lib/secret-storage.js"
import encryptSecret from "matrix-js-sdk/lib/utils/encryptAESSecretStorageItem.js"
import { describe, expect, it } from "vitest"
import { toBase64 } from "../protocol/bytes.ts"
import { openStorage } from "./openStorage.ts"
import type { KeyDescription } from "./storageKey.ts"

const NAME = "m.cross_signing.master"
const KEY = new Uint8Array(32).fill(1)
const SECRET = new Uint8Array(32).fill(2)

async function describedKey(): Promise<KeyDescription> {
  const { iv, mac } = await calculateKeyCheck(KEY)
  return { algorithm: "m.secret_storage.v1.aes-hmac-sha2", iv, mac, passphrase: undefined }
}

/** Opens secret storage that holds `content` as the one secret, and takes it out. */
async function takeOut(content: object | undefined, key = KEY) {
  const description = await describedKey()
  const accountData = new Map<string, object | undefined>([
    ["m.secret_storage.key.K", description],
    [NAME, content],
  ])
  const read = async (type: string) => {
    const found = accountData.get(type)
    return found && { ...found }
  }
  const open = await openStorage(read, "K", description, key)
  return open(NAME)
}

const stored = async (text: string, keyId = "K", name = NAME) => ({
  encrypted: { [keyId]: await encryptSecret(text, KEY, name) },
})

describe("a secret in secret storage", () => {
  it("comes out as its 32 bytes, padded base64 or not", async () => {
    expect(await takeOut(await stored(toBase64(SECRET)))).toEqual(SECRET)
    expect(await takeOut(await stored(`${toBase64(SECRET)}=`))).toEqual(SECRET)
  })

  it("is not there: nothing stored, or for another key", async () => {
    expect(await takeOut(undefined)).toBeUndefined()
    expect(await takeOut({})).toBeUndefined()
    expect(await takeOut({ encrypted: {} })).toBeUndefined()
    expect(await takeOut(await stored(toBase64(SECRET), "OTHER"))).toBeUndefined()
  })

  it.each([
    ["is no base64", "not a key!"],
    ["is too short", "AAAA"],
    ["is too long", toBase64(new Uint8Array(33))],
  ])("is damaged when it %s", async (_, text) => {
    await expect(takeOut(await stored(text))).rejects.toMatchObject({ problem: "damaged" })
  })

  it("is damaged when it was changed, or belongs under another name", async () => {
    const { K } = (await stored(toBase64(SECRET))).encrypted
    const changed = { encrypted: { K: { ...K, mac: "AAAA" } } }
    await expect(takeOut(changed)).rejects.toMatchObject({ problem: "damaged" })
    const elsewhere = await stored(toBase64(SECRET), "K", "m.megolm_backup.v1")
    await expect(takeOut(elsewhere)).rejects.toMatchObject({ problem: "damaged" })
    await expect(takeOut({ encrypted: { K: null } })).rejects.toMatchObject({ problem: "damaged" })
  })
})

describe("secret storage", () => {
  it("does not open with another key", async () => {
    const other = new Uint8Array(32).fill(9)
    await expect(takeOut(undefined, other)).rejects.toMatchObject({ problem: "wrong-key" })
  })

  it.each(["*", "AAAA"])(
    "is of no kind that we know when its check has the initialisation vector %j",
    async (iv) => {
      const description = { ...(await describedKey()), iv }
      const opening = openStorage(async () => undefined, "K", description, KEY)
      await expect(opening).rejects.toMatchObject({ problem: "unsupported" })
    },
  )

  it("R24: would open with any key if a description without a MAC were taken", async () => {
    const storage = new ServerSideSecretStorageImpl(Object.create(null), {})
    const { iv } = await describedKey()
    const passphrase = { algorithm: "m.pbkdf2", iterations: 1, salt: "" } as const
    const description = { algorithm: "m.secret_storage.v1.aes-hmac-sha2", name: "", iv, mac: "", passphrase }
    expect(await storage.checkKey(new Uint8Array(32), description)).toBe(true)
  })
})
