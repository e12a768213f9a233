import { describe, expect, it } from "vitest"
import { identityOf } from "../homeserver/publishedKeys.ts"
import { crossSigningKey, keyPair, signed, wholeIdentity } from "../homeserver/testing/signedKeys.ts"
import { checkIdentity } from "./identity.ts"

const USER = "@alice:example.org"
const { pairs, answer } = wholeIdentity(USER)
const keys = {
  master: pairs.master.seed,
  selfSigning: pairs.selfSigning.seed,
  userSigning: pairs.userSigning.seed,
}
const other = keyPair("other").seed
const check = async (changed: Partial<typeof keys>, published: object = answer) =>
  checkIdentity({ ...keys, ...changed }, await identityOf({ ...published }, USER))

describe("R9: the private keys held against the published ones", () => {
  it("match", async () => expect(await check({})).toBe("matches"))

  it.each([{ master: other }, { selfSigning: other }, { userSigning: other }])(
    "do not match: %j",
    async (changed) => expect(await check(changed)).toBe("keys-do-not-match"),
  )

  it("do not match when two of them changed places", async () => {
    expect(await check({ selfSigning: keys.userSigning, userSigning: keys.selfSigning })).toBe(
      "keys-do-not-match",
    )
  })

  it("do not match a chain that is broken: a key that the master key did not sign", async () => {
    const stranger = keyPair("stranger")
    for (const [part, usage, pair] of [
      ["self_signing_keys", "self_signing", pairs.selfSigning],
      ["user_signing_keys", "user_signing", pairs.userSigning],
    ] as const) {
      const bare = crossSigningKey(usage, USER, pair)
      for (const key of [bare, signed(bare, USER, stranger.publicKey, stranger)]) {
        expect(await check({}, { ...answer, [part]: { [USER]: key } })).toBe("keys-do-not-match")
      }
    }
  })

  it("do not match a chain that is broken, even if each of them is the published one", async () => {
    const identity = await identityOf(answer, USER)
    expect(await checkIdentity(keys, { ...identity, broken: true })).toBe("keys-do-not-match")
  })

  it("do not match a master key that is malformed, which is not the same as none", async () => {
    const { publicKey } = pairs.master
    const misnamed = {
      ...crossSigningKey("master", USER, pairs.master),
      keys: { "ed25519:other": publicKey },
    }
    expect(await check({}, { ...answer, master_keys: { [USER]: misnamed } })).toBe("keys-do-not-match")
  })

  it("do not match when one of them is not published", async () => {
    const { user_signing_keys: _, ...rest } = answer
    expect(await check({}, rest)).toBe("keys-do-not-match")
  })

  it("have nothing to match when no identity is published", async () => {
    expect(await check({}, {})).toBe("no-cross-signing")
  })
})
