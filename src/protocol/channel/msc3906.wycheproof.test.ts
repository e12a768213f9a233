import { expect, test, vi } from "vitest"
import { fromBase64, toBase64, type Bytes } from "../bytes.ts"
import { UNSTABLE } from "../names3906.ts"
import vectors from "../testing/vectors/aes-256-gcm.json" with { type: "json" }
import { hex, named, REFUSED, wrong } from "../testing/wycheproof.ts"
import type { Cipher } from "./cipher.ts"
import { deriveChannel3906 } from "./msc3906.ts"

/** The key that the channel derives next. */
let derived: Bytes
vi.mock("../hkdf.ts", () => ({ hkdf: async () => derived }))

const none = new Uint8Array()

/** A channel of 2023 whose key is this one, and whose chance is that. */
async function channelWith(key: string, iv: string): Promise<Cipher> {
  derived = hex(key)
  return (await deriveChannel3906(none, UNSTABLE, none, none, () => hex(iv))).cipher
}

type Vector = (typeof vectors.groups)[number]["tests"][number]
const rows = named(vectors.groups)
const all = rows.flatMap(([, { tests }]) => tests)

/** Whether the channel speaks of such things: it authenticates no further data, and reads initialisation vectors of three lengths. */
const isOurs = ({ iv, aad }: Vector): boolean => aad === "" && [12, 16, 32].includes(hex(iv).length)

test("none is left out, and a channel of 2023 can have most of them", () => {
  expect(all).toHaveLength(105)
  expect(all.filter(isOurs)).toHaveLength(68)
})

test.each(rows)("Wycheproof, AES-256-GCM: %s: what opens", async (_about, { tests, result }) => {
  const found = await wrong(
    tests,
    (vector) => (result === "valid" && isOurs(vector) ? vector.msg : REFUSED),
    async ({ key, iv, ct, tag }) => {
      const sealed = { ciphertext: toBase64(hex(ct + tag)), iv: toBase64(hex(iv)) }
      return (await channelWith(key, iv)).open(JSON.stringify(sealed), none)
    },
  )
  expect(found).toEqual([])
})

test("Wycheproof, AES-256-GCM: what is sealed", async () => {
  const found = await wrong(
    rows.flatMap(([, { tests, result }]) => (result === "valid" ? tests.filter(isOurs) : [])),
    ({ ct, tag }) => ct + tag,
    async ({ key, iv, msg }) => {
      const sealed = await (await channelWith(key, iv)).seal(hex(msg), none)
      return fromBase64(JSON.parse(sealed).ciphertext)
    },
  )
  expect(found).toEqual([])
})
