import { type AppWords, en as appEnglish } from "../../src/app/words/en.ts"
import { arrival } from "../../src/app/words/en/arrival.ts"
import { login } from "../../src/app/words/en/login.ts"
import { en, type Words } from "../../src/i18n/en.ts"
import { laterEnglish } from "../../src/i18n/testing/laterEnglish.ts"

/** Marks on letters, so that a text that does not come from the dictionary stands out. */
const marked: Record<string, string> = {
  a: "á",
  e: "ê",
  i: "ï",
  o: "ö",
  u: "ü",
  c: "ç",
  n: "ñ",
  A: "Å",
  E: "É",
}

/** Half as long again: as much as a translation may need. */
function stretched(text: string): string {
  const letters = text.replace(/[a-z]/gi, (letter) => marked[letter] ?? letter)
  return `[${letters}${" ~~~~~".repeat(Math.ceil(text.length / 12))}]`
}

function pseudo<T>(words: T): T
function pseudo(words: unknown): unknown {
  if (typeof words === "string") return stretched(words)
  if (typeof words === "function") return (...args: unknown[]) => pseudo(words(...args))
  if (Array.isArray(words)) return words.map((word: unknown) => pseudo(word))
  if (typeof words !== "object" || words === null) return words
  return Object.fromEntries(Object.entries(words).map(([key, inner]) => [key, pseudo(inner)]))
}

/** English as if it were a language of long words: what does not fit then, fits in no other language. */
export const pseudoWords: { wizard: Words; app: AppWords } = {
  wizard: {
    ...pseudo({ ...en, later: laterEnglish }),
    language: en.language,
    direction: en.direction,
  },
  app: pseudo({ ...appEnglish, later: { arrival, login } }),
}
