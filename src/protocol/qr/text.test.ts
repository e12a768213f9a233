import { expect, test } from "vitest"
import { utf8 } from "../bytes.ts"
import { text16, text8 } from "./text.ts"

test("text is written with its length in bytes before it", () => {
  expect(text8("é")).toEqual(Uint8Array.of(2, 0xc3, 0xa9))
  expect(text16("é")).toEqual(Uint8Array.of(0, 2, 0xc3, 0xa9))
  expect(text16("a".repeat(0x1_02)).slice(0, 2)).toEqual(Uint8Array.of(1, 2))
  expect([text8(""), text16("")]).toEqual([Uint8Array.of(0), Uint8Array.of(0, 0)])
})

test("as much as the length can tell, and no more", () => {
  const [short, long] = ["é".repeat(127), "é".repeat(0x7fff)]
  expect(text8(`${short}a`)).toEqual(Uint8Array.of(0xff, ...utf8(`${short}a`)))
  expect(text16(`${long}a`).slice(0, 2)).toEqual(Uint8Array.of(0xff, 0xff))
  expect(() => text8(`${short}aa`)).toThrow(RangeError)
  expect(() => text16(`${long}aa`)).toThrow(RangeError)
})
