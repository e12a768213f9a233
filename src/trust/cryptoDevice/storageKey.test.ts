import { expect, it } from "vitest"
import { toBase64 } from "../../protocol/bytes.ts"
import { cryptoStorageKey } from "./storageKey.ts"

const key = (fill: number) => toBase64(new Uint8Array(32).fill(fill))
const bundle = (master = 1, self = 2, user = 3) => ({
  cross_signing: { master_key: key(master), self_signing_key: key(self), user_signing_key: key(user) },
})
const [user, device] = ["@alice:example.org", "DEVICE"]

it("R25: the same unlocked keys open the store again, with a key backup or without", () => {
  const backup = { algorithm: "a", key: key(4), backup_version: "1" }
  const once = cryptoStorageKey(bundle(), user, device)
  expect(once).toHaveLength(32)
  expect(cryptoStorageKey({ ...bundle(), backup }, user, device)).toEqual(once)
})

it("a reset identity, another user and another sign-in each have a key of their own", () => {
  const keys = [
    cryptoStorageKey(bundle(), user, device),
    cryptoStorageKey(bundle(9), user, device),
    cryptoStorageKey(bundle(1, 9), user, device),
    cryptoStorageKey(bundle(1, 2, 9), user, device),
    cryptoStorageKey(bundle(), "@bob:example.org", device),
    cryptoStorageKey(bundle(), user, "OTHER"),
    cryptoStorageKey(bundle(), `${user}","D`, "EVICE"),
  ]
  expect(new Set(keys.map(toBase64)).size).toBe(keys.length)
})

it("is none of the keys that it is made of", () => {
  const made = toBase64(cryptoStorageKey(bundle(), user, device))
  expect(Object.values(bundle().cross_signing)).not.toContain(made)
})
