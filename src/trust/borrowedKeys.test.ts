import { x25519 } from "@noble/curves/ed25519.js"
import { afterEach, describe, expect, it, vi } from "vitest"
import { answers, type Said } from "../homeserver/testing/answers.ts"
import { homeserverOf } from "../homeserver/testing/homeserverOf.ts"
import { keyPair, wholeIdentity } from "../homeserver/testing/signedKeys.ts"
import { toBase64 } from "../protocol/bytes.ts"
import { ed25519 } from "../protocol/curves/curves.ts"
import type { SecretsBundle } from "../protocol/ports.ts"
import { borrowKeys } from "./borrowedKeys.ts"

const USER = "@alice:hs.example"
const CLIENT = "https://hs.example/_matrix/client/v3"
const ALGORITHM = "m.megolm_backup.v1.curve25519-aes-sha2"
const BACKUP_KEY = new Uint8Array(32).fill(4)
const { pairs, answer } = wholeIdentity(USER)

const well: Record<string, Said> = {
  [`${CLIENT}/keys/query`]: [200, answer],
  [`${CLIENT}/room_keys/version`]: [
    200,
    {
      version: "1",
      algorithm: ALGORITHM,
      auth_data: { public_key: toBase64(x25519.getPublicKey(BACKUP_KEY)) },
    },
  ],
}
const bundle = (): Required<SecretsBundle> => ({
  cross_signing: {
    master_key: toBase64(pairs.master.seed),
    self_signing_key: toBase64(pairs.selfSigning.seed),
    user_signing_key: toBase64(pairs.userSigning.seed),
  },
  backup: { algorithm: ALGORITHM, key: toBase64(BACKUP_KEY), backup_version: "1" },
})

function borrow(
  exported: () => Promise<SecretsBundle>,
  changed: Record<string, Said> = {},
  signal?: AbortSignal,
) {
  const said = Object.entries({ ...well, ...changed }).map(([url, one]) => [url, [one]] as const)
  const { fetch, asked } = answers(Object.fromEntries(said))
  const device = { userId: USER, deviceId: "OURS", accessToken: "token" }
  const server = { homeserver: "https://hs.example", serverName: "hs.example" }
  return { asked, borrowed: borrowKeys(exported, homeserverOf(server, device, fetch), USER, signal) }
}

/** What an app exports, each time that it is asked; the last one always. */
function exporter(...bundles: (() => unknown)[]) {
  let times = 0
  const exported = async () => bundles[Math.min(times++, bundles.length - 1)]?.() as SecretsBundle
  return Object.assign(exported, { times: () => times })
}

const refused = (): never => {
  throw new Error("The store doesn't contain any cross-signing keys")
}

afterEach(() => void vi.restoreAllMocks())

describe("R9: keys that an app holds", () => {
  it("are checked before, let go of, and exported anew to be given", async () => {
    const exported = exporter(bundle)
    const result = await borrow(exported).borrowed
    if (!result.ok) throw new Error(result.problem)
    expect(exported.times()).toBe(1)
    expect(result.trust.backup).toBe("included")
    expect(JSON.stringify(result.trust)).toBe('{"backup":"included"}')
    expect(await result.trust.secrets()).toEqual(bundle())
    expect(exported.times()).toBe(2)
  })

  it("are not given that have become others meanwhile, nor once the link is over", async () => {
    const other = {
      ...bundle(),
      cross_signing: { ...bundle().cross_signing, master_key: toBase64(keyPair("x").seed) },
    }
    const changed = await borrow(exporter(bundle, () => other)).borrowed
    if (!changed.ok) throw new Error(changed.problem)
    await expect(changed.trust.secrets()).rejects.toThrow("keys-do-not-match")

    const over = await borrow(exporter(bundle)).borrowed
    if (!over.ok) throw new Error(over.problem)
    over.trust.wipe()
    await expect(over.trust.secrets()).rejects.toThrow("over")
  })

  it("are overwritten after each look at them, whether they were given or not", async () => {
    const looked = vi.spyOn(ed25519, "publicKeyOf")
    const leftOf = () => looked.mock.calls.splice(0).map(([key]) => key)
    const gone = Array(3).fill(new Uint8Array(32))
    const result = await borrow(exporter(bundle)).borrowed
    if (!result.ok) throw new Error(result.problem)
    expect(leftOf()).toEqual(gone)
    await result.trust.secrets()
    expect(leftOf()).toEqual(gone)
    result.trust.wipe()
    await expect(result.trust.secrets()).rejects.toThrow("over")
    expect(leftOf()).toEqual(gone)
  })

  it("are asked of the app and the homeserver once before, and of the homeserver not again", async () => {
    const { borrowed, asked } = borrow(exporter(bundle))
    const result = await borrowed
    if (result.ok) await result.trust.secrets()
    expect(asked.map(({ url }) => url).toSorted()).toEqual(Object.keys(well).toSorted())
  })

  const { cross_signing, backup } = bundle()
  it.each([
    ["not-held", refused],
    ["not-held", () => undefined],
    ["not-held", () => ({ cross_signing: { ...cross_signing, user_signing_key: undefined } })],
    ["not-held", () => ({ cross_signing, backup: { ...backup, key: undefined } })],
    ["damaged", () => ({ cross_signing: { ...cross_signing, master_key: "no base64!" } })],
    ["damaged", () => ({ cross_signing, backup: { ...backup, key: "AAAA" } })],
    [
      "keys-do-not-match",
      () => ({ cross_signing: { ...cross_signing, self_signing_key: cross_signing.master_key } }),
    ],
  ])("are told as %s", async (problem, exported) => {
    expect(await borrow(exporter(exported)).borrowed).toEqual({ ok: false, problem })
  })

  it.each([
    ["none", [404, { errcode: "M_NOT_FOUND" }]],
    [
      "left-out",
      [200, { version: "2", algorithm: ALGORITHM, auth_data: { public_key: toBase64(BACKUP_KEY) } }],
    ],
  ] satisfies [string, Said][])(
    "give no backup key that is not the current backup's: %s",
    async (told, said) => {
      const result = await borrow(exporter(bundle), { [`${CLIENT}/room_keys/version`]: said }).borrowed
      if (!result.ok) throw new Error(result.problem)
      expect(result.trust.backup).toBe(told)
      expect(await result.trust.secrets()).toEqual({ cross_signing })
    },
  )

  it("never take trouble for something that is missing", async () => {
    for (const url of Object.keys(well)) {
      const problem = async (said: Said) =>
        (await borrow(exporter(bundle), { [url]: said }).borrowed) as object
      expect(await problem([502, "bad gateway"])).toMatchObject({ problem: "server-error" })
      expect(await problem("no-answer")).toMatchObject({ problem: "unreachable" })
      expect(await problem([401, { errcode: "M_UNKNOWN_TOKEN" }])).toMatchObject({ problem: "signed-out" })
    }
  })

  it("take no other error for one of these problems", async () => {
    vi.spyOn(ed25519, "publicKeyOf").mockRejectedValue(new TypeError("Failed to fetch"))
    await expect(borrow(exporter(bundle)).borrowed).rejects.toThrow("Failed to fetch")
  })

  it("reject with the reason when it is cancelled", async () => {
    const reason = new Error("cancelled")
    await expect(borrow(exporter(bundle), {}, AbortSignal.abort(reason)).borrowed).rejects.toBe(reason)
  })
})
