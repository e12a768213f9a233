import { CONVERSATION } from "./reasons/conversation.ts"
import { PROTOCOL } from "./reasons/protocol.ts"
import { RENDEZVOUS } from "./reasons/rendezvous.ts"
import { STORE } from "./reasons/store.ts"
import { TRUST } from "./reasons/trust.ts"
import type { Mutant } from "./report.ts"

/**
 * By file: what was replaced and by what (or how these begin, in one line), and why a mutant may live: nobody can notice it, or nobody would
 * miss it.
 */
export type Reasons = Readonly<
  Record<string, readonly (readonly [original: string, replacement: string, why: string])[]>
>

const EVERYWHERE: readonly { why: string; lives: (mutant: Mutant) => boolean }[] = [
  {
    why: "words of an error that a programmer reads, and nothing decides by",
    lives: ({ mutator, text }) => mutator === "StringLiteral" && /\b\w*Error\(/.test(text),
  },
  {
    why: "the cause of an error, which a programmer reads, and nothing decides by",
    lives: ({ original, replacement }) => /^\{ cause\b/.test(original) && replacement === "{}",
  },
]

const SINGLY: Reasons = { ...CONVERSATION, ...PROTOCOL, ...RENDEZVOUS, ...STORE, ...TRUST }

/** Code in one line, as it is told. */
export const oneLine = (code: string): string => code.replaceAll(/\s+/g, " ")

/** The reason for which this survivor may live; undefined: none is known, and a test is missing. */
export function reasonOf(mutant: Mutant): string | undefined {
  const general = EVERYWHERE.find(({ lives }) => lives(mutant))
  if (general) return general.why
  const [original, replacement] = [oneLine(mutant.original), oneLine(mutant.replacement)]
  const own = SINGLY[mutant.file]?.find(
    ([from, to]) => original.startsWith(from) && replacement.startsWith(to),
  )
  return own?.[2]
}
