import { describe, expect, it } from "vitest"
import { deviceTrust } from "./deviceTrust.ts"
import { crossSigningKey, deviceKeys, keyPair, signed, wholeIdentity } from "./testing/signedKeys.ts"

const USER = "@alice:example.org"
const own = keyPair("device")
const { pairs, answer } = wholeIdentity(USER)

const published = signed(deviceKeys(USER, "NEW", own), USER, "NEW", own)
const crossSigned = signed(published, USER, pairs.selfSigning.publicKey, pairs.selfSigning)
const trustOf = (device: unknown, identity: object = answer) =>
  deviceTrust({ ...identity, device_keys: { [USER]: { NEW: device } } }, USER, "NEW")

describe("R11: the new device's keys", () => {
  it("are verified when the user's self-signing key signed them", async () => {
    expect(await trustOf(crossSigned)).toBe("verified")
  })

  it("are not there yet", async () => {
    expect(await deviceTrust(answer, USER, "NEW")).toBe("no-keys")
    expect(await deviceTrust({}, USER, "NEW")).toBe("no-keys")
  })

  it("are unsigned when only the device signed them", async () => {
    expect(await trustOf(published)).toBe("unsigned")
  })

  it("are unsigned when the master key signed them, which signs no devices", async () => {
    expect(await trustOf(signed(published, USER, pairs.master.publicKey, pairs.master))).toBe("unsigned")
  })

  it("are wrongly signed when the signature is another key's", async () => {
    expect(await trustOf(signed(published, USER, pairs.selfSigning.publicKey, keyPair("stranger")))).toBe(
      "wrongly-signed",
    )
  })

  it("are wrongly signed when a key was exchanged after the signature", async () => {
    const keys = { ...crossSigned.keys, "curve25519:NEW": "exchanged" }
    expect(await trustOf({ ...crossSigned, keys })).toBe("wrongly-signed")
  })

  it.each([
    ["another user's", deviceKeys("@bob:example.org", "NEW", own)],
    ["another device's", deviceKeys(USER, "OLD", own)],
    ["without a key of their own", { ...deviceKeys(USER, "NEW", own), keys: {} }],
  ])("are wrongly signed when they are %s", async (_, keys) => {
    const device = signed(
      signed(keys, USER, "NEW", own),
      USER,
      pairs.selfSigning.publicKey,
      pairs.selfSigning,
    )
    expect(await trustOf(device)).toBe("wrongly-signed")
  })

  it("are wrongly signed when the device itself did not sign them", async () => {
    const alone = signed(deviceKeys(USER, "NEW", own), USER, pairs.selfSigning.publicKey, pairs.selfSigning)
    expect(await trustOf(alone)).toBe("wrongly-signed")
    expect(await trustOf("nonsense")).toBe("wrongly-signed")
  })

  it("are not verified by a self-signing key that the master key did not sign", async () => {
    const stranger = keyPair("stranger")
    const unsigned = crossSigningKey("self_signing", USER, pairs.selfSigning)
    const foreign = signed(unsigned, USER, stranger.publicKey, stranger)
    for (const key of [unsigned, foreign]) {
      expect(await trustOf(crossSigned, { ...answer, self_signing_keys: { [USER]: key } })).toBe(
        "wrongly-signed",
      )
    }
  })

  it("are unsigned when the account has no identity", async () => {
    expect(await trustOf(crossSigned, {})).toBe("unsigned")
  })
})
