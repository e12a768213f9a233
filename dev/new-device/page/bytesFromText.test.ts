import { expect, test } from "vitest"
import { bytesFromText } from "./bytesFromText.ts"

const bytes = Uint8Array.from([77, 65, 84, 251, 255])

test.each(["4d 41 54 FB ff", "TUFU+/8=", "TUFU+/8", "TUFU-_8", " TUFU\n+/8 "])(
  "%j is read as bytes",
  (entered) => {
    expect(bytesFromText(entered)).toEqual(bytes)
  },
)

test.each(["", "  ", "not bytes!", "A"])("%j is no bytes", (entered) => {
  expect(bytesFromText(entered)).toBeUndefined()
})
