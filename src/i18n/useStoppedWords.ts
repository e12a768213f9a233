import { stopped } from "./en/stopped.ts"
import type { StoppedWords } from "./later.ts"
import { useWords } from "./useWords.ts"

/** Around every early end; loaded with the screens that say so. */
export const useStoppedWords = (): StoppedWords => useWords().later?.stopped ?? stopped
