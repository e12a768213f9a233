import { describe, expect, it } from "vitest"
import { toBase64 } from "../protocol/bytes.ts"
import { holdKeys } from "./heldKeys.ts"

const bytes = (value: number) => new Uint8Array(32).fill(value)
const someKeys = () => ({ master: bytes(1), selfSigning: bytes(2), userSigning: bytes(3) })
const included = {
  kind: "included",
  algorithm: "m.megolm_backup.v1.curve25519-aes-sha2",
  version: "7",
} as const

describe("R9: the held keys", () => {
  it("are told as the bundle, in unpadded base64", async () => {
    expect(await holdKeys(someKeys(), included, bytes(4)).secrets()).toEqual({
      cross_signing: {
        master_key: toBase64(bytes(1)),
        self_signing_key: toBase64(bytes(2)),
        user_signing_key: toBase64(bytes(3)),
      },
      backup: {
        algorithm: "m.megolm_backup.v1.curve25519-aes-sha2",
        key: toBase64(bytes(4)),
        backup_version: "7",
      },
    })
  })

  it.each(["none", "left-out"] as const)("hold back a backup key that was judged %s", async (kind) => {
    const trust = holdKeys(someKeys(), { kind }, bytes(4))
    expect(trust.backup).toBe(kind)
    expect(Object.keys(await trust.secrets())).toEqual(["cross_signing"])
  })

  it("are told without a backup key that is not there, and wiped without it", async () => {
    const keys = someKeys()
    const trust = holdKeys(keys, included, undefined)
    expect(Object.keys(await trust.secrets())).toEqual(["cross_signing"])
    trust.wipe()
    expect(Object.values(keys)).toEqual(Array(3).fill(bytes(0)))
  })

  it("are overwritten when they are wiped, and never told again", async () => {
    const [keys, backupKey] = [someKeys(), bytes(4)]
    const trust = holdKeys(keys, included, backupKey)
    trust.wipe()
    trust.wipe()
    expect([keys.master, keys.selfSigning, keys.userSigning, backupKey]).toEqual(Array(4).fill(bytes(0)))
    await expect(trust.secrets()).rejects.toThrow("wiped")
  })

  it("show in nothing that prints or stores the port", () => {
    const trust = holdKeys(someKeys(), included, bytes(4))
    expect(JSON.stringify(trust)).toBe('{"backup":"included"}')
  })
})
