import { scanning } from "./en/scanning.ts"
import type { ScanningWords } from "./later.ts"
import { useWords } from "./useWords.ts"

/**
 * The words of scanning. Only for screens that are loaded when they are wanted: no word of these is loaded before the first
 * code is shown.
 */
export const useScanningWords = (): ScanningWords => useWords().later?.scanning ?? scanning
