import fc from "fast-check"
import { fromBase64, fromUtf8, utf8, type Bytes } from "../bytes.ts"
import { holds } from "../testing/cases.ts"
import { scannedKey, type Side } from "../testing/channelPair.ts"
import { damage, damaged, type Damage } from "../testing/damage.ts"
import { UNSTABLE } from "../names3906.ts"
import type { Cipher } from "./cipher.ts"
import { deriveChannel3906 } from "./msc3906.ts"

const none = new Uint8Array()
const sides: Record<Side, Side> = { generator: "scanner", scanner: "generator" }

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))

/** Both ends; how they came to their secret does not matter here. */
async function channelEnds(): Promise<Record<Side, Cipher>> {
  const [secret, one, other] = [random(32), random(32), random(32)]
  const end = () => deriveChannel3906(secret, UNSTABLE, one, other, random)
  return { generator: (await end()).cipher, scanner: (await end()).cipher }
}

/** One message, and what somebody on the way tries first. */
const passage = fc.record({
  from: fc.constantFrom<Side[]>("generator", "scanner"),
  text: fc.string({ maxLength: 20 }),
  attack: fc.oneof(
    fc.record({ kind: fc.constant("none") }),
    fc.record({ kind: fc.constant("replay"), of: fc.nat(20) }),
    fc.record({ kind: fc.constant("reflect"), of: fc.nat(20) }),
    fc.record({ kind: fc.constant("mix"), of: fc.nat(20) }),
    fc.record({ kind: fc.constant("damage"), damage }),
    fc.record({ kind: fc.constant("anything"), data: fc.oneof(fc.string(), fc.json()) }),
  ),
})

const bytesOf = (text: unknown): string => Buffer.from(fromBase64(String(text))).toString("hex")

/** `data` with that damage; undefined when it says the same all the same: JSON can be spelled in many ways. */
function otherwise(data: string, fields: readonly string[], how: Damage): string | undefined {
  const text = Buffer.from(damaged(utf8(data), how)).toString("utf8")
  try {
    const [one, other] = [JSON.parse(text), JSON.parse(data)]
    return fields.every((field) => bytesOf(one[field]) === bytesOf(other[field])) ? undefined : text
  } catch {
    return text
  }
}

const opens = (cipher: Cipher, data: string): Promise<boolean> =>
  cipher.open(data, none).then(
    () => true,
    () => false,
  )

holds(
  "R13: no changed, replayed, reflected or foreign message of 2023 opens, and the right one still does after it",
  fc.asyncProperty(fc.array(passage, { minLength: 1, maxLength: 6 }), async (passages) => {
    const ends = await channelEnds()
    const sent: Record<Side, string[]> = { generator: [], scanner: [] }
    for (const { from, text, attack } of passages) {
      const receiver = ends[sides[from]]
      const data = await ends[from].seal(utf8(text), none)
      const tries: (string | undefined)[] = []
      const pick = (of: number, list: string[]): string | undefined => list[of % Math.max(list.length, 1)]
      if (attack.kind === "replay") tries.push(pick(attack.of, sent[from]))
      else if (attack.kind === "reflect") tries.push(pick(attack.of, sent[sides[from]]))
      else if (attack.kind === "damage") tries.push(otherwise(data, ["iv", "ciphertext"], attack.damage))
      else if (attack.kind === "anything") tries.push(attack.data)
      else if (attack.kind === "mix") {
        const old = pick(attack.of, sent[from])
        if (old) tries.push(JSON.stringify({ ...JSON.parse(data), iv: JSON.parse(old).iv }))
      }
      for (const tried of tries) if (tried !== undefined && (await opens(receiver, tried))) return false
      if (fromUtf8(await receiver.open(data, none)) !== text) return false
      sent[from].push(data)
    }
    return true
  }),
)

holds(
  "messages of 2023 open in any order, as there are no counters, but each of them once and on the other side only",
  fc.asyncProperty(
    fc.array(fc.string({ maxLength: 9 }), { minLength: 2, maxLength: 6 }).chain((texts) =>
      fc.record({
        texts: fc.constant(texts),
        order: fc.shuffledSubarray([...texts.keys()], { minLength: texts.length }),
      }),
    ),
    async ({ texts, order }) => {
      const ends = await channelEnds()
      const sealed: string[] = []
      for (const text of texts) sealed.push(await ends.generator.seal(utf8(text), none))
      for (const index of order) {
        const data = sealed[index] ?? ""
        if (fromUtf8(await ends.scanner.open(data, none)) !== texts[index]) return false
        if ((await opens(ends.scanner, data)) || (await opens(ends.generator, data))) return false
      }
      return true
    },
  ),
)

holds(
  "R6: a key of 2023 that was changed on the way shows other digits or is none, and a second is never accepted",
  fc.asyncProperty(fc.oneof(damage, fc.string()), async (how) => {
    const { key, initiator } = await scannedKey("msc3906")
    const initiate = await initiator.initiate(none)
    const other = typeof how === "string" ? how : otherwise(initiate, ["key"], how)
    if (other === undefined) return true
    const accepted = await key.accept(other, none).catch(() => undefined)
    const second = await key.accept(initiate, none).catch(() => undefined)
    return second === undefined && accepted?.checkCode !== initiator.checkCode
  }),
)
