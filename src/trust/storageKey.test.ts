import { encodeRecoveryKey } from "matrix-js-sdk/lib/crypto-api/recovery-key.js"
import { describe, expect, it } from "vitest"
import { readKeyDescription, storageKeyFrom } from "./storageKey.ts"

const KEY = new Uint8Array(32).fill(7)
const RECOVERY_KEY = encodeRecoveryKey(KEY) ?? ""
const DESCRIPTION = {
  algorithm: "m.secret_storage.v1.aes-hmac-sha2",
  iv: "AAAAAAAAAAAAAAAAAAAAAA",
  mac: "AAAA",
}
const PASSPHRASE = { algorithm: "m.pbkdf2", salt: "salt", iterations: 1000 }
const keyFrom = (typed: string, passphrase?: unknown) =>
  storageKeyFrom(
    typed,
    readKeyDescription(passphrase === undefined ? DESCRIPTION : { ...DESCRIPTION, passphrase }),
  )

describe("R24: a description of the recovery key", () => {
  it.each([
    ["without a MAC", { ...DESCRIPTION, mac: undefined }],
    ["with an empty MAC", { ...DESCRIPTION, mac: "" }],
    ["without an initialisation vector", { ...DESCRIPTION, iv: undefined }],
    ["of another algorithm", { ...DESCRIPTION, algorithm: "m.secret_storage.v1.curve25519-aes-sha2" }],
    ["that is none", {}],
  ])("%s is refused", (_, content) => expect(() => readKeyDescription(content)).toThrow("unsupported"))
})

describe("what the user types", () => {
  it("is a recovery key, with white space of any kind anywhere", async () => {
    for (const typed of [
      RECOVERY_KEY,
      RECOVERY_KEY.replaceAll(" ", ""),
      `\t${RECOVERY_KEY.split("").join("\u00A0\n")} `,
    ]) {
      expect(await keyFrom(typed)).toEqual(KEY)
    }
  })

  it("is a recovery key before it is a passphrase", async () => {
    expect(await keyFrom(RECOVERY_KEY, PASSPHRASE)).toEqual(KEY)
  })

  it("is a passphrase, kept as typed, where the account has one", async () => {
    // PBKDF2-HMAC-SHA512, made with Python's hashlib.pbkdf2_hmac("sha512", b" pass phrase", b"salt", 1000, 32).
    const expected = "7560a1559504b1a21833c214415f564b58db075d6c26eecaa08e9b3ecc749739"
    expect(Buffer.from(await keyFrom(" pass phrase", PASSPHRASE)).toString("hex")).toBe(expected)
  })

  it.each(["", "passphrase", "EsT1", `${RECOVERY_KEY}x`, RECOVERY_KEY.slice(0, -1), "0OIl"])(
    "is no key, where there is no passphrase: %j",
    (typed) => expect(keyFrom(typed)).rejects.toMatchObject({ problem: "not-a-key" }),
  )

  it("is never an empty passphrase", () =>
    expect(keyFrom("", PASSPHRASE)).rejects.toMatchObject({ problem: "not-a-key" }))

  it.each([1, 5_000_000])(
    "R24: a passphrase is tried with %d rounds, the fewest and the most",
    (iterations) => {
      const passphrase = { ...PASSPHRASE, iterations }
      expect(readKeyDescription({ ...DESCRIPTION, passphrase })).toEqual({ ...DESCRIPTION, passphrase })
    },
  )

  it.each([
    ["more rounds than anybody needs", { ...PASSPHRASE, iterations: 5_000_001 }],
    ["endless rounds", { ...PASSPHRASE, iterations: 1e300 }],
    ["no rounds", { ...PASSPHRASE, iterations: 0 }],
    ["half a round", { ...PASSPHRASE, iterations: 1000.5 }],
    ["a key of another size", { ...PASSPHRASE, bits: 128 }],
    ["another algorithm", { ...PASSPHRASE, algorithm: "m.argon2" }],
    ["nonsense", "nonsense"],
  ])("R24: a passphrase is not tried with %s, but the recovery key is", async (_, passphrase) => {
    await expect(keyFrom("passphrase", passphrase)).rejects.toMatchObject({ problem: "unsupported" })
    expect(await keyFrom(RECOVERY_KEY, passphrase)).toEqual(KEY)
  })
})
