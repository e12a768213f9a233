import { describe, expect, it } from "vitest"
import { isPossibleDeviceId } from "./deviceId.ts"

describe("R12: a device id that a new device names", () => {
  it.each([
    ["letters", "JLAFKJWSCS"],
    ["base64 with slash and plus, as matrix-sdk makes them", "2x/cZd+fGh9"],
    ["percent and question marks", "%2F?#"],
    ["characters beyond ASCII", "téléphone 📱"],
    ["three dots", "..."],
    ["255 characters", "x".repeat(255)],
  ])("is asked for: %s", (_, id) => expect(isPossibleDeviceId(id)).toBe(true))

  it.each([
    ["empty", ""],
    ["one dot", "."],
    ["two dots", ".."],
    ["256 characters", "x".repeat(256)],
    ["a line break", "A\nB"],
    ["NUL", "A\0"],
    ["DEL", "A\x7F"],
    ["zero width space", "A\u200B"],
    ["right-to-left override", "A\u202EB"],
    ["line separator", "A\u2028"],
    ["a lone surrogate, which no URL can hold", "A\uD800"],
  ])("is refused: %s", (_, id) => expect(isPossibleDeviceId(id)).toBe(false))
})
