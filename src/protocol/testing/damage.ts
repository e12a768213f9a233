import fc from "fast-check"

/** What can happen to bytes on their way. Positions wrap around, so that each fits any length. */
export type Damage =
  | { kind: "change"; at: number; by: number }
  | { kind: "cut"; at: number }
  | { kind: "insert"; at: number; byte: number }
  | { kind: "leave-out"; at: number }
  | { kind: "repeat"; at: number; length: number }

const at = fc.nat(400)

export const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constant("change"), at, by: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ kind: fc.constant("cut"), at }),
  fc.record({ kind: fc.constant("insert"), at, byte: fc.nat(255) }),
  fc.record({ kind: fc.constant("leave-out"), at }),
  fc.record({ kind: fc.constant("repeat"), at, length: fc.integer({ min: 1, max: 40 }) }),
)

export function damaged(bytes: Uint8Array, { at: position, ...how }: Damage): Uint8Array<ArrayBuffer> {
  const i = bytes.length === 0 ? 0 : position % bytes.length
  const before = bytes.slice(0, i)
  const after = bytes.slice(i)
  switch (how.kind) {
    case "change":
      return Uint8Array.from([...before, (bytes[i] ?? 0) ^ how.by, ...after.slice(1)])
    case "cut":
      return Uint8Array.from(before)
    case "insert":
      return Uint8Array.from([...before, how.byte, ...after])
    case "leave-out":
      return Uint8Array.from([...before, ...after.slice(1)])
    case "repeat":
      return Uint8Array.from([...before, ...after.slice(0, how.length), ...after])
  }
}
