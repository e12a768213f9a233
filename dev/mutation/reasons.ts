import type { Mutant } from "./report.ts"

interface Reason {
  why: string
  lives: (mutant: Mutant) => boolean
}

/** Why mutants may live. The first that fits is the reason. */
const REASONS: readonly Reason[] = [
  {
    why: "words of an error that a programmer reads, and nothing decides by",
    lives: ({ mutator, text }) => mutator === "StringLiteral" && /\b\w*Error\(|\bstop\(/.test(text),
  },
]

/** The reason for which this survivor may live; undefined: none is known, and a test is missing. */
export const reasonOf = (mutant: Mutant): string | undefined =>
  REASONS.find(({ lives }) => lives(mutant))?.why
