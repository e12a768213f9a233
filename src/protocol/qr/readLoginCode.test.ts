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

const publicKey = new Uint8Array(32).fill(9)

describe("the server's name in a code of 2024", () => {
  const codeWith = (server: string) =>
    ({
      dialect: "msc4108-2024",
      intent: "reciprocate",
      publicKey,
      rendezvousUrl: "https://hs.example/abc",
      server,
    }) as const

  test.each(["hs.example", "hs.example:8448", "192.0.2.1:80", "[2001:db8::1]", "[::ffff:192.0.2.1]:8448"])(
    "may be %s",
    (server) => expect(readLoginCode(write(codeWith(server)))).toEqual({ code: codeWith(server) }),
  )
  test.each([
    "",
    "hs example",
    "hs.example/",
    "hs.example:",
    "hs.example:123456",
    "[:]",
    "[hs.example]",
    "http://hs.example",
    "https://me:secret@hs.example",
  ])("cannot be %j", (server) =>
    expect(readLoginCode(write(codeWith(server)))).toEqual({ problem: "server-name" }),
  )
})

describe("the rendezvous id in a code of msc4388", () => {
  const codeWith = (rendezvousId: string, profile: "spec" | "rust") =>
    ({
      dialect: "msc4388",
      profile,
      stable: true,
      intent: "login",
      publicKey,
      baseUrl: "https://hs.example",
      rendezvousId,
    }) as const

  describe.each(["spec", "rust"] as const)("profile %s", (profile) => {
    test.each([".", ".."])("%s, which would lead out of its path, is refused", (id) => {
      expect(readLoginCode(write4388(codeWith(id, profile)))).toEqual({ problem: "rendezvous-id" })
    })
    test.each(["...", ".a", "..a", "a..", "~._-"])("%s, which would not, is read", (id) => {
      expect(readLoginCode(write4388(codeWith(id, profile)))).toEqual({ code: codeWith(id, profile) })
    })
  })
})
