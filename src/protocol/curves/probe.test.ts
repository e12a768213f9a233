import { describe, expect, test } from "vitest"
import { native } from "./native.ts"
import { noble } from "./noble.ts"
import { calculatesRight } from "./probe.ts"

const { x25519, ed25519 } = noble
const wrong = async () => new Uint8Array(32).fill(7)
const failing = () => Promise.reject(new DOMException("Unrecognized name.", "NotSupportedError"))

test.each([
  ["native", native],
  ["noble", noble],
])("%s calculates right", async (_name, curves) => expect(await calculatesRight(curves)).toBe(true))

describe("an implementation is not right", () => {
  test.each([
    ["X25519 public keys", { ed25519, x25519: { ...x25519, publicKeyOf: wrong } }],
    ["X25519 secrets", { ed25519, x25519: { ...x25519, sharedSecret: wrong } }],
    ["Ed25519 public keys", { x25519, ed25519: { ...ed25519, publicKeyOf: wrong } }],
    ["good signatures", { x25519, ed25519: { ...ed25519, verify: async () => false } }],
    ["bad signatures", { x25519, ed25519: { ...ed25519, verify: async () => true } }],
  ])("that is wrong about %s alone", async (_what, curves) => {
    expect(await calculatesRight(curves)).toBe(false)
  })

  test.each([
    ["X25519", { ed25519, x25519: { publicKeyOf: failing, sharedSecret: failing } }],
    ["Ed25519 public keys", { x25519, ed25519: { ...ed25519, publicKeyOf: failing } }],
  ])("that does not know %s", async (_what, curves) => {
    expect(await calculatesRight(curves)).toBe(false)
  })
})
