import { notPossible } from "./en/notPossible.ts"
import type { NotPossibleWords } from "./later.ts"
import { useWords } from "./useWords.ts"

/** The words of where no device can be linked; loaded only there. */
export const useNotPossibleWords = (): NotPossibleWords => useWords().later?.notPossible ?? notPossible
