import { describe, expect, test } from "vitest"
import vectors from "../../../vectors/qr-payloads.json" with { type: "json" }
import { fromBase64, fromUtf8, utf8, type Bytes } from "../bytes.ts"
import { ALGORITHMS } from "../names3906.ts"
import type { Code3906 } from "./loginCode.ts"
import { write3906 } from "./msc3906.ts"
import { readLoginCode } from "./readLoginCode.ts"

const bytesOf = (hex: string): Bytes => Uint8Array.from(Buffer.from(hex, "hex"))
const payloads = vectors.payloads.filter(({ generation }) => generation === "msc3906-json")

describe("the code vectors of 2023", () => {
  test("none is left out", () => expect(payloads).toHaveLength(12))

  for (const payload of payloads) {
    const { name, hex } = payload
    if (payload.valid && "fields" in payload && "json" in payload.fields) {
      const { json } = payload.fields
      const { rendezvous, flow, intent } = json
      test(`${name} is read field by field`, () => {
        expect(readLoginCode(bytesOf(hex))).toEqual({
          code: {
            dialect: "msc3906",
            version: flow === undefined ? "v1" : "v2",
            algorithm: rendezvous.algorithm,
            intent: intent === "login.start" ? "login" : "reciprocate",
            publicKey: fromBase64(rendezvous.key),
            rendezvousUrl: rendezvous.transport.uri,
          },
        })
      })
      test(`${name} is written back, but for a key without padding`, () => {
        const read = readLoginCode(bytesOf(hex))
        if (!("code" in read) || read.code.dialect !== "msc3906") throw new Error("not read")
        const key = rendezvous.key.replace("=", "")
        expect(JSON.parse(fromUtf8(write3906(read.code)))).toEqual({
          ...json,
          rendezvous: { ...rendezvous, key },
        })
      })
    } else {
      const reason = "reason" in payload ? payload.reason : undefined
      test(`${name} is refused: ${reason}`, () => {
        expect(reason).toBeDefined()
        expect(readLoginCode(bytesOf(hex))).toEqual({ problem: reason })
      })
    }
  }
})

const CODE: Code3906 = {
  dialect: "msc3906",
  version: "v2",
  algorithm: ALGORITHMS[1],
  intent: "reciprocate",
  publicKey: new Uint8Array(32).fill(9),
  rendezvousUrl: "https://rendezvous.example/abc",
}

test.each([
  [ALGORITHMS[0], "m.setup.additional_device.v2", "http.v1"],
  [ALGORITHMS[1], "org.matrix.msc3906.setup.additional_device.v2", "org.matrix.msc3886.http.v1"],
])("all names of a code with %s are of its family", (algorithm, flow, type) => {
  expect(JSON.parse(fromUtf8(write3906({ ...CODE, algorithm })))).toEqual({
    rendezvous: {
      algorithm,
      key: "CQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQk",
      transport: { type, uri: "https://rendezvous.example/abc" },
    },
    flow,
    intent: "login.reciprocate",
  })
})

const JSON_OF_CODE = fromUtf8(write3906(CODE))
const respelled = (one: string, other: string): Bytes => utf8(JSON_OF_CODE.replace(one, other))

test("R22: names of both families are read, also mixed", () => {
  expect(readLoginCode(respelled("org.matrix.msc3886.http.v1", "http.v1"))).toEqual({ code: CODE })
  expect(readLoginCode(respelled("org.matrix.msc3906.setup", "m.setup"))).toEqual({ code: CODE })
  expect(readLoginCode(respelled("org.matrix.msc3903.rendezvous", "m.rendezvous"))).toEqual({
    code: { ...CODE, algorithm: ALGORITHMS[0] },
  })
})

test("white space and fields that we do not know change nothing", () => {
  const json = { user_id: "@alice:example.org", ...JSON.parse(JSON_OF_CODE) }
  expect(readLoginCode(utf8(JSON.stringify(json, undefined, 2)))).toEqual({ code: CODE })
})

const bad: [what: string, one: string, other: string, problem: string][] = [
  ["a key of the URL-safe alphabet", "CQkJCQkJ", "CQkJCQk_", "key"],
  ["a key that is too long", "CQkJCQkJ", "CQkJCQkJCQkJ", "key"],
  ["an algorithm of the first version", "rendezvous.v2", "rendezvous.v1", "algorithm"],
  ["an address with credentials", "https://", "https://user:pw@", "url-userinfo"],
  ["an address that is none", "https://rendezvous.example/abc", "abc", "url"],
  ["a script for an address", "https://rendezvous.example/abc", "javascript:alert(1)", "url-scheme"],
  ["a flow that is no text", '"org.matrix.msc3906.setup.additional_device.v2"', "null", "shape"],
  ["half the text", ',"intent":"login.reciprocate"}', "", "json"],
]
test.each(bad)("%s is refused", (_what, one, other, problem) => {
  expect(readLoginCode(respelled(one, other))).toEqual({ problem })
})

test("bytes that are not UTF-8 are refused", () => {
  expect(readLoginCode(Uint8Array.from([...utf8(JSON_OF_CODE.slice(0, -1)), 0xff, 0x7d]))).toEqual({
    problem: "utf8",
  })
})
