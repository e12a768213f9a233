import fc from "fast-check"
import { equalInConstantTime, fromBase64, fromUtf8, toBase64, utf8 } from "./bytes.ts"
import { holds } from "./testing/cases.ts"

const digits = fc.string({ unit: fc.constantFrom("0", "1", "2"), maxLength: 3 })

holds(
  "any bytes survive base64, padded or not",
  fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
    const text = toBase64(bytes)
    const padded = text.padEnd(Math.ceil(text.length / 4) * 4, "=")
    return [text, padded].every((form) => equalBytes(fromBase64(form), bytes))
  }),
)

holds(
  "any text is refused as base64 or has one form only, so that nobody can write the same bytes in two ways",
  fc.property(
    fc.oneof(
      fc.string(),
      fc.base64String(),
      fc.string({ unit: fc.constantFrom("A", "B", "/", "+", "-", "_", "=", "\n") }),
    ),
    (text) => {
      try {
        return toBase64(fromBase64(text)) === text.replace(/=+$/, "")
      } catch (error) {
        return error instanceof SyntaxError
      }
    },
  ),
)

holds(
  "any bytes are refused as text or come back the same",
  fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
    try {
      return equalBytes(utf8(fromUtf8(bytes)), bytes)
    } catch (error) {
      return error instanceof TypeError
    }
  }),
)

holds(
  "R7: the comparison in constant time says what a plain one says",
  fc.property(digits, digits, (one, other) => equalInConstantTime(one, other) === (one === other)),
)

const equalBytes = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0
