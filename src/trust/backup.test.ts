import { describe, expect, it } from "vitest"
import type { Said } from "../homeserver/testing/answers.ts"
import { BASE, openHomeserver } from "../homeserver/testing/openHomeserver.ts"
import { currentBackup, judgeBackup } from "./backup.ts"

// RFC 7748, section 6.1: Bob's key pair.
const KEY = Uint8Array.from(
  Buffer.from("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb", "hex"),
)
const PUBLIC_KEY = "3p7bfXt9wbTTW2HC7OQ1Nz+DQ8hbeGdNrfx+FG+IK08"
const IN_TWO = PUBLIC_KEY.replace("+", "=+")
const CURRENT = {
  version: "3",
  algorithm: "m.megolm_backup.v1.curve25519-aes-sha2",
  auth_data: { public_key: PUBLIC_KEY, signatures: {} },
}

describe("R9: the stored backup key held against the current backup", () => {
  it("is given along with the version it opens", async () => {
    const { algorithm, version } = CURRENT
    expect(await judgeBackup(CURRENT, KEY)).toEqual({ kind: "included", algorithm, version })
    const padded = { ...CURRENT, auth_data: { public_key: `${PUBLIC_KEY}=` } }
    expect(await judgeBackup(padded, KEY)).toMatchObject({ kind: "included" })
  })

  it("is not needed where there is no backup", async () => {
    expect(await judgeBackup(undefined, KEY)).toEqual({ kind: "none" })
    expect(await judgeBackup(undefined, undefined)).toEqual({ kind: "none" })
  })

  it.each([
    ["it is not stored", CURRENT, undefined],
    ["it opens another backup", CURRENT, new Uint8Array(32).fill(5)],
    ["the algorithm is another", { ...CURRENT, algorithm: "m.megolm_backup.v2" }, KEY],
    ["the backup names no public key", { ...CURRENT, auth_data: {} }, KEY],
    ["the backup is malformed", { ...CURRENT, auth_data: null }, KEY],
    ["the public key is its own only in part", { ...CURRENT, auth_data: { public_key: IN_TWO } }, KEY],
  ])("is left out when %s", async (_, current, key) => {
    expect(await judgeBackup(current, key)).toEqual({ kind: "left-out" })
  })
})

describe("the current backup", () => {
  const ask = (said: Said, signal?: AbortSignal) => {
    const { homeserver, asked } = openHomeserver({ [`${BASE}/_matrix/client/v3/room_keys/version`]: [said] })
    return { asked, answer: currentBackup(homeserver, signal) }
  }

  it("is asked for anew each time, as it may have been replaced", async () => {
    const { signal } = new AbortController()
    const { asked, answer } = ask([200, CURRENT], signal)
    expect(await answer).toEqual({ kind: "found", value: CURRENT })
    expect(asked.map(({ init }) => init.cache)).toEqual(["no-store"])
  })

  it("is missing where there is none, and in trouble where the answer is none", async () => {
    expect(await ask([404, { errcode: "M_NOT_FOUND" }]).answer).toEqual({ kind: "missing" })
    for (const malformed of [{ ...CURRENT, version: 3 }, { ...CURRENT, algorithm: undefined }, {}])
      expect(await ask([200, malformed]).answer).toMatchObject({ kind: "trouble" })
  })

  it("is not waited for any more when it is not wanted", async () => {
    await expect(ask([200, CURRENT], AbortSignal.abort("over")).answer).rejects.toBe("over")
  })
})
