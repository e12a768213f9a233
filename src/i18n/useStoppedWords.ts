import { stopped as de } from "./de/stopped.ts"
import { stopped as en } from "./en/stopped.ts"
import type { Language } from "./language.ts"
import { useWords } from "./useWords.ts"

export type StoppedWords = typeof en

const words: Record<Language, StoppedWords> = { en, de }

/** Around every early end, in the language of `useWords`; loaded with the screens that say so. */
export const useStoppedWords = (): StoppedWords => words[useWords().language]
