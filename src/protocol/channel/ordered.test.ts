import { expect, test } from "vitest"
import type { CodeKind } from "../dialect.ts"
import { utf8 } from "../bytes.ts"
import { channelPair } from "../testing/channelPair.ts"

const none = new Uint8Array()
const KINDS: CodeKind[] = ["msc4108-2024", "msc4388-spec", "msc4388-rust", "msc3906"]

test.each(KINDS.flatMap((kind) => (["generator", "scanner"] as const).map((from) => [kind, from] as const)))(
  "R3: %s, the %s: whether messages open after one that was lost is as the cipher says",
  async (kind, from) => {
    const { ends } = await channelPair(kind, none)
    await ends.scanner.open(await ends.generator.seal(utf8("first"), none), none)
    const [ours, theirs] =
      from === "generator" ? [ends.generator, ends.scanner] : [ends.scanner, ends.generator]
    await ours.seal(utf8("lost"), none)
    const next = await ours.seal(utf8("next"), none)
    const opens = await theirs.open(next, none).then(
      () => true,
      () => false,
    )
    expect(ours.isOrdered).toBe(!opens)
  },
)
