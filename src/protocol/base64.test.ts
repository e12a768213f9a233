import { describe, expect, test } from "vitest"
import { concat, fromBase64, fromUtf8, toBase64, utf8 } from "./bytes.ts"

describe("base64", () => {
  // RFC 4648, section 10.
  test.each([
    ["", ""],
    ["f", "Zg"],
    ["fo", "Zm8"],
    ["foo", "Zm9v"],
    ["foob", "Zm9vYg"],
    ["fooba", "Zm9vYmE"],
    ["foobar", "Zm9vYmFy"],
  ])("%j is written %j, and read with padding and without", (text, base64) => {
    expect(toBase64(utf8(text))).toBe(base64)
    expect(fromUtf8(fromBase64(base64))).toBe(text)
    expect(fromUtf8(fromBase64(base64.padEnd(Math.ceil(base64.length / 4) * 4, "=")))).toBe(text)
  })

  test("its last two letters are those of the standard alphabet", () => {
    expect(toBase64(Uint8Array.of(0xfb, 0xff, 0xff))).toBe("+///")
    expect(fromBase64("+///")).toEqual(Uint8Array.of(0xfb, 0xff, 0xff))
  })

  test.each([
    ["the URL-safe alphabet", "-___"],
    ["white space before it", " Zm9v"],
    ["white space after it", "Zm9v\n"],
    ["white space in it", "Zm 9v"],
    ["other text before it", "!Zm9v"],
    ["other text after it", "Zm9v!"],
    ["padding in it", "Zg==Zg"],
    ["too much padding", "Zg==="],
  ])("%s is refused", (_, text) => expect(() => fromBase64(text)).toThrow("not standard base64"))

  test("a length that nothing has, and bits that belong to nothing, are refused", () => {
    expect(() => fromBase64("Zm9vY")).toThrow("impossible length")
    expect(() => fromBase64("Zm9vY===")).toThrow(SyntaxError)
    for (const text of ["Zh", "Zm9", "Zm9vYn=="]) expect(() => fromBase64(text)).toThrow("stray bits")
  })
})

describe("text", () => {
  test("malformed UTF-8 is refused and not mended", () => {
    for (const bytes of [[0xff], [0xc3], [0xc0, 0x80], [0xed, 0xa0, 0x80]])
      expect(() => fromUtf8(Uint8Array.from(bytes))).toThrow(TypeError)
  })

  test("a byte-order mark is a character like any other, so that nothing is read that was not written", () => {
    expect(fromUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe("\uFEFFa")
  })
})

test("bytes are put one after the other, in a buffer of their own", () => {
  const part = Uint8Array.of(1, 2)
  const whole = concat(part, new Uint8Array(), Uint8Array.of(3))
  expect(whole).toEqual(Uint8Array.of(1, 2, 3))
  part.fill(0)
  expect(whole).toEqual(Uint8Array.of(1, 2, 3))
  expect(concat()).toEqual(new Uint8Array())
})
