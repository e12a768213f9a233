import { describe, expect, it } from "vitest"
import { judgeBackup } from "./backup.ts"

// RFC 7748, section 6.1: Bob's key pair.
const KEY = Uint8Array.from(
  Buffer.from("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb", "hex"),
)
const PUBLIC_KEY = "3p7bfXt9wbTTW2HC7OQ1Nz+DQ8hbeGdNrfx+FG+IK08"
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
  ])("is left out when %s", async (_, current, key) => {
    expect(await judgeBackup(current, key)).toEqual({ kind: "left-out" })
  })
})
