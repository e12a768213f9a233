import { notPossible as de } from "./de/notPossible.ts"
import { notPossible as en } from "./en/notPossible.ts"
import type { Language } from "./language.ts"
import { useWords } from "./useWords.ts"

export type NotPossibleWords = typeof en

const words: Record<Language, NotPossibleWords> = { en, de }

/** The words of where no device can be linked; loaded only there. */
export const useNotPossibleWords = (): NotPossibleWords => words[useWords().language]
