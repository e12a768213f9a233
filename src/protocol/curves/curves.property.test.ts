import { ed25519 } from "@noble/curves/ed25519.js"
import fc from "fast-check"
import type { Bytes } from "../bytes.ts"
import { holds } from "../testing/cases.ts"
import { damage, damaged } from "../testing/damage.ts"
import { native } from "./native.ts"
import { noble } from "./noble.ts"
import { strict } from "./strict.ts"

const [one, other] = [strict(native), strict(noble)]
const bytes = (range: fc.IntArrayConstraints) =>
  fc.uint8Array(range).map((array): Bytes => Uint8Array.from(array))
const key = bytes({ minLength: 32, maxLength: 32 })

/** As text, so that bytes and refusals can be compared. */
const outcome = (work: Promise<Bytes | boolean>): Promise<string> => work.then(String, () => "refused")

holds(
  "X25519: the browser's and noble's implementation say the same, whatever the keys",
  fc.asyncProperty(key, key, async (own, theirs) => {
    const of = ({ x25519 }: typeof one) =>
      Promise.all([outcome(x25519.publicKeyOf(own)), outcome(x25519.sharedSecret(own, theirs))])
    return String(await of(one)) === String(await of(other))
  }),
)

holds(
  "Ed25519: both say the same of good and of damaged signatures, keys and messages",
  fc.asyncProperty(
    key,
    bytes({ maxLength: 40 }),
    fc.constantFrom("nothing", "signature", "message", "key"),
    damage,
    async (seed, message, what, how) => {
      const publicKey = ed25519.getPublicKey(seed)
      const change = (part: Bytes, name: typeof what): Bytes => (what === name ? damaged(part, how) : part)
      const given = [
        change(ed25519.sign(message, seed), "signature"),
        change(message, "message"),
        change(publicKey, "key"),
      ] as const
      const [first, second] = [await one.ed25519.verify(...given), await other.ed25519.verify(...given)]
      return first === second && (what !== "nothing" || first)
    },
  ),
)
