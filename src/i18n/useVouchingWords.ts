import * as de from "./de/vouching.ts"
import * as en from "./en/vouching.ts"
import type { Language } from "./language.ts"
import { useWords } from "./useWords.ts"

export type VouchingWords = typeof en

/** In all languages, for tests too. */
export const vouchingWords: Record<Language, VouchingWords> = { en, de }

/**
 * The words of a link in which this page itself lets the new device in, in the language of `useWords`. Only for screens that are
 * loaded when they are wanted: no word of these is loaded before the first code is shown.
 */
export const useVouchingWords = (): VouchingWords => vouchingWords[useWords().language]
