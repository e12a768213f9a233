import type { Language } from "../../../i18n/language.ts"
import { useWords } from "../../../i18n/useWords.ts"
import { de } from "./de.ts"
import { type ArrivalWords, en } from "./en.ts"

const words: Record<Language, ArrivalWords> = { en, de }

/** In the language of `useWords`. Only for screens that are loaded when they are wanted. */
export const useArrivalWords = (): ArrivalWords => words[useWords().language]
