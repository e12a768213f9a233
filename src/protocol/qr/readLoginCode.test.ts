import { describe, expect, test } from "vitest"
import vectors from "../../../vectors/qr-payloads.json" with { type: "json" }
import type { Bytes } from "../bytes.ts"
import { bytesOf as write } from "../testing/codes.ts"
import { write4388 } from "./msc4388.ts"
import { readLoginCode } from "./readLoginCode.ts"

const bytesOf = (hex: string): Bytes => Uint8Array.from(Buffer.from(hex, "hex"))
const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex")

interface Fields {
  intent: string
  public_key: string
  rendezvous_url?: string
  server_name?: string
  rendezvous_id?: string
  base_url?: string
}

const payloads = vectors.payloads.filter((payload) => payload.generation !== "msc3906-json")
/** The one payload that the strict text refuses and we read: the rust profile. */
const isRustProfile = (name: string): boolean => name.startsWith("two-byte-id-length")

describe("the code vectors of both device-grant dialects", () => {
  test("none is left out", () => expect(payloads.length).toBeGreaterThan(110))

  for (const payload of payloads) {
    const { generation, name, hex } = payload
    const fields = ("fields" in payload ? payload.fields : undefined) as Fields | undefined
    if (payload.valid || isRustProfile(name)) {
      test(`${generation} ${name} is read field by field and written back byte for byte`, () => {
        const read = readLoginCode(bytesOf(hex))
        if (!("code" in read)) throw new Error(read.problem)
        const code = read.code
        expect(code.intent).toBe(fields?.intent)
        expect(hexOf(code.publicKey)).toBe(fields?.public_key)
        if (code.dialect === "msc4388") {
          expect(code.profile).toBe(isRustProfile(name) ? "rust" : "spec")
          expect(code.stable).toBe(generation === "msc4388-stable")
          expect([code.rendezvousId, code.baseUrl]).toEqual([fields?.rendezvous_id, fields?.base_url])
        } else if (code.dialect === "msc4108-2024") {
          expect([code.rendezvousUrl, code.server]).toEqual([fields?.rendezvous_url, fields?.server_name])
        }
        expect(hexOf(write(code))).toBe(hex)
      })
    } else {
      const reason = "reason" in payload ? payload.reason : undefined
      test(`${generation} ${name} is refused: ${reason}`, () => {
        expect(readLoginCode(bytesOf(hex))).toEqual({ problem: reason })
      })
    }
  }
})

test.each([".", ".."])(
  "the rendezvous id %s, which would lead out of its path, is refused",
  (rendezvousId) => {
    const publicKey = new Uint8Array(32).fill(9)
    const baseUrl = "https://hs.example"
    const code = {
      dialect: "msc4388",
      stable: true,
      intent: "login",
      publicKey,
      baseUrl,
      rendezvousId,
    } as const
    for (const profile of ["spec", "rust"] as const)
      expect(readLoginCode(write4388({ ...code, profile }))).toEqual({ problem: "rendezvous-id" })
  },
)
