import * as de from "./de/scanning.ts"
import * as en from "./en/scanning.ts"
import type { Language } from "./language.ts"
import { useWords } from "./useWords.ts"

export type ScanningWords = typeof en

/** In all languages, for tests too. */
export const scanningWords: Record<Language, ScanningWords> = { en, de }

/**
 * The words of scanning, in the language of `useWords`. Only for screens that are loaded when they are wanted: no word of
 * these is loaded before the first code is shown.
 */
export const useScanningWords = (): ScanningWords => scanningWords[useWords().language]
