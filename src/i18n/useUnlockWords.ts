import { unlockWords as de } from "./de/unlock.ts"
import { unlockWords as en } from "./en/unlock.ts"
import type { Language } from "./language.ts"
import { useWords } from "./useWords.ts"

export type UnlockWords = typeof en

/** In all languages, for tests too. */
const unlockWords: Record<Language, UnlockWords> = { en, de }

/** The words around the recovery key, in the language of `useWords`; loaded with the screen that asks for it. */
export const useUnlockWords = (): UnlockWords => unlockWords[useWords().language]
