import { afterEach, describe, expect, it, vi } from "vitest"
import { identityOf } from "../homeserver/publishedKeys.ts"
import { wholeIdentity } from "../homeserver/testing/signedKeys.ts"
import { toBase64 } from "../protocol/bytes.ts"
import { ed25519, x25519 } from "../protocol/curves/curves.ts"
import { holdIfRight, type FoundKeys, type Published } from "./checkedKeys.ts"

const USER = "@alice:example.org"
const { pairs, answer } = wholeIdentity(USER)

const found = (): FoundKeys => ({
  master: pairs.master.seed.slice(),
  selfSigning: pairs.selfSigning.seed.slice(),
  userSigning: pairs.userSigning.seed.slice(),
  backup: new Uint8Array(32).fill(5),
})
const published = async (): Promise<Published> => ({
  identity: await identityOf(answer, USER),
  backup: {
    version: "3",
    algorithm: "m.megolm_backup.v1.curve25519-aes-sha2",
    auth_data: { public_key: toBase64(await x25519.publicKeyOf(new Uint8Array(32).fill(5))) },
  },
})
const areGone = (keys: FoundKeys): boolean =>
  Object.values(keys).every((key) => key === undefined || key.every((byte: number) => byte === 0))

afterEach(() => void vi.restoreAllMocks())

describe("R9: keys that are held against the published ones", () => {
  it("are held when they are right", async () => {
    const keys = found()
    expect(await holdIfRight(keys, await published())).toMatchObject({
      ok: true,
      trust: { backup: "included" },
    })
    expect(areGone(keys)).toBe(false)
  })

  it.each([
    ["one is not there", { selfSigning: undefined }, "no-cross-signing-keys"],
    ["one is another", { userSigning: new Uint8Array(32).fill(9) }, "keys-do-not-match"],
  ] as const)("are overwritten when %s", async (_what, changed, problem) => {
    const keys = { ...found(), ...changed }
    expect(await holdIfRight(keys, await published())).toEqual({ ok: false, problem })
    expect(areGone(keys)).toBe(true)
  })

  it("that are not there are not what is missing where no identity is published", async () => {
    const nothing = { identity: await identityOf({}, USER), backup: undefined }
    const missing = { ...found(), master: undefined }
    expect(await holdIfRight(missing, nothing)).toEqual({ ok: false, problem: "no-cross-signing" })
  })

  it.each([
    ["identity", ed25519],
    ["backup", x25519],
  ] as const)(
    "are overwritten, and not held, when they are wanted no more while the %s is judged",
    async (_what, curve) => {
      const [keys, given] = [found(), await published()]
      const over = new AbortController()
      const reason = new Error("cancelled")
      const calculate = curve.publicKeyOf
      vi.spyOn(curve, "publicKeyOf").mockImplementation((key) => {
        over.abort(reason)
        return calculate(key)
      })
      await expect(holdIfRight(keys, given, over.signal)).rejects.toBe(reason)
      expect(areGone(keys)).toBe(true)
    },
  )

  it("are overwritten when nobody can judge them", async () => {
    const [keys, given] = [found(), await published()]
    vi.spyOn(x25519, "publicKeyOf").mockRejectedValue(new TypeError("Failed to fetch"))
    await expect(holdIfRight(keys, given)).rejects.toThrow("Failed to fetch")
    expect(areGone(keys)).toBe(true)
  })
})
