import { vouching } from "./en/vouching.ts"
import type { VouchingWords } from "./later.ts"
import { useWords } from "./useWords.ts"

/**
 * The words of a link in which this page itself lets the new device in. Only for screens that are loaded when they are wanted: no
 * word of these is loaded before the first code is shown.
 */
export const useVouchingWords = (): VouchingWords => useWords().later?.vouching ?? vouching
