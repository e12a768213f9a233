import fc from "fast-check"
import { describe } from "vitest"
import { fromBase64, fromUtf8, utf8, type Bytes } from "../bytes.ts"
import type { CodeKind, DialectName } from "../dialect.ts"
import { holds } from "../testing/cases.ts"
import { channelPair, scannedKey, type Side } from "../testing/channelPair.ts"
import { damage, damaged, type Damage } from "../testing/damage.ts"
import type { Cipher } from "./cipher.ts"

/** The channel of 2023 has no counters, and properties of its own: msc3906.property.test.ts. */
const dialects: Record<Exclude<DialectName, "msc3906">, CodeKind[]> = {
  "msc4108-2024": ["msc4108-2024"],
  msc4388: ["msc4388-spec", "msc4388-rust"],
}
const from = fc.constantFrom<Side[]>("generator", "scanner")
const binding = fc.uint8Array({ maxLength: 8 }).map((bytes): Bytes => Uint8Array.from(bytes))

/** One message, and what somebody on the way tries first. */
const passage = fc.record({
  from,
  text: fc.string({ maxLength: 20 }),
  binding,
  attack: fc.oneof(
    fc.record({ kind: fc.constant("none") }),
    fc.record({ kind: fc.constant("replay"), of: fc.nat(20) }),
    fc.record({ kind: fc.constant("reflect"), of: fc.nat(20) }),
    fc.record({ kind: fc.constant("reorder") }),
    fc.record({ kind: fc.constant("damage"), damage }),
    fc.record({ kind: fc.constant("other-binding"), binding }),
    fc.record({ kind: fc.constant("anything"), data: fc.oneof(fc.string(), fc.base64String()) }),
  ),
})

/** `data` with that damage; undefined when it says the same all the same (padding). */
function otherwise(data: string, how: Damage): string | undefined {
  const text = Buffer.from(damaged(utf8(data), how)).toString("latin1")
  try {
    return Buffer.compare(fromBase64(text), fromBase64(data)) === 0 ? undefined : text
  } catch {
    return text
  }
}

async function opens(cipher: Cipher, data: string | undefined, aad: Bytes): Promise<boolean> {
  if (data === undefined) return false
  return cipher.open(data, aad).then(
    () => true,
    () => false,
  )
}

describe.each(Object.entries(dialects))("%s", (_dialect, kinds) => {
  const anyKind = fc.constantFrom(...kinds)

  holds(
    "no changed, replayed, reflected, reordered or foreign message opens, and the right one still does after it",
    fc.asyncProperty(
      anyKind,
      binding,
      fc.array(passage, { minLength: 1, maxLength: 6 }),
      async (kind, first, passages) => {
        const { ends, initiate } = await channelPair(kind, first)
        const sent: Record<Side, { data: string; aad: Bytes }[]> = {
          generator: [],
          scanner: [{ data: initiate, aad: first }],
        }
        for (const { from: side, text, binding: aad, attack } of passages) {
          const [sender, receiver] =
            side === "generator" ? [ends.generator, ends.scanner] : [ends.scanner, ends.generator]
          const others = sent[side === "generator" ? "scanner" : "generator"]
          const data = await sender.seal(utf8(text), aad)
          const tries: (readonly [string | undefined, Bytes])[] = []
          let next: string | undefined
          const pick = (of: number, list: typeof others) => list[of % Math.max(list.length, 1)]
          if (attack.kind === "replay" || attack.kind === "reflect") {
            const old = pick(attack.of, attack.kind === "replay" ? sent[side] : others)
            if (old) tries.push([old.data, old.aad], [old.data, aad])
          } else if (attack.kind === "damage") tries.push([otherwise(data, attack.damage), aad])
          else if (attack.kind === "anything") tries.push([attack.data, aad])
          else if (attack.kind === "reorder") {
            next = await sender.seal(utf8("next"), aad)
            // The very first answer of msc4388 carries what the second needs.
            tries.push([next, aad])
          } else if (attack.kind === "other-binding" && kind !== "msc4108-2024") {
            if (Buffer.compare(attack.binding, aad) !== 0) tries.push([data, attack.binding])
          }
          for (const [tried, under] of tries) if (await opens(receiver, tried, under)) return false
          if (fromUtf8(await receiver.open(data, aad)) !== text) return false
          if (next !== undefined && !(await opens(receiver, next, aad))) return false
          sent[side].push({ data, aad })
          if (next !== undefined) sent[side].push({ data: next, aad })
        }
        return true
      },
    ),
  )

  holds(
    "R6: no other INITIATE than the one that was sent is accepted, and never a second",
    fc.asyncProperty(anyKind, binding, fc.oneof(damage, fc.string()), async (kind, aad, how) => {
      const { key, initiator } = await scannedKey(kind)
      const initiate = await initiator.initiate(aad)
      const other = typeof how === "string" ? how : changedInitiate(initiate, how)
      const accepts = (data: string): Promise<boolean> =>
        key.accept(data, aad).then(
          () => true,
          () => false,
        )
      if (other === undefined) return true
      return !(await accepts(other)) && !(await accepts(initiate))
    }),
  )
})

/** 2024: `ciphertext|key`, of which each is damaged in its turn. */
function changedInitiate(initiate: string, how: Damage): string | undefined {
  const parts = initiate.split("|")
  const index = how.at % parts.length
  const part = otherwise(parts[index] ?? "", how)
  return part === undefined ? undefined : parts.with(index, part).join("|")
}
