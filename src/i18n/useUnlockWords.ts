import { unlockWords } from "./en/unlock.ts"
import type { UnlockWords } from "./later.ts"
import { useWords } from "./useWords.ts"

/** The words around the recovery key; loaded with the screen that asks for it. */
export const useUnlockWords = (): UnlockWords => useWords().later?.unlock ?? unlockWords
