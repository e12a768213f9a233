import { expect, test } from "vitest"
import { x25519 } from "../curves/curves.ts"
import { singleUse } from "./cipher.ts"

const some = () => new Uint8Array(32).fill(7)
const none = new Uint8Array(32)

test("R6: of two uses at the same moment the second is refused, and does not disturb the first", async () => {
  const privateKey = some()
  const { publicKey, take } = await singleUse(privateKey)
  const first = take((own) => x25519.sharedSecret(own, publicKey))
  const second = take((own) => x25519.sharedSecret(own, publicKey))
  await expect(second).rejects.toThrow("used already")
  expect(await first).toEqual(await x25519.sharedSecret(some(), publicKey))
  expect(privateKey).toEqual(none)
})

test("a key that is destroyed while it is used is overwritten when that is done, and nothing is calculated with another", async () => {
  const privateKey = some()
  const { publicKey, take, destroy } = await singleUse(privateKey)
  const used = take((own) => x25519.sharedSecret(own, publicKey))
  destroy()
  expect(await used).toEqual(await x25519.sharedSecret(some(), publicKey))
  expect(privateKey).toEqual(none)
})

test("a key that is destroyed before is overwritten at once, and not used", async () => {
  const privateKey = some()
  const { take, destroy } = await singleUse(privateKey)
  destroy()
  expect(privateKey).toEqual(none)
  await expect(take(async () => "used")).rejects.toThrow("used already")
})

test("what is no key is overwritten, too", async () => {
  const privateKey = new Uint8Array(33).fill(7)
  await expect(singleUse(privateKey)).rejects.toThrow(RangeError)
  expect(privateKey).toEqual(new Uint8Array(33))
})
