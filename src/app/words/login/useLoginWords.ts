import type { Language } from "../../../i18n/language.ts"
import { useWords } from "../../../i18n/useWords.ts"
import { de } from "./de.ts"
import { en, type LoginWords } from "./en.ts"

/** In all languages, for tests too. */
export const loginWords: Record<Language, LoginWords> = { en, de }

/** In the language of `useWords`. Only for screens that are loaded when they are wanted. */
export const useLoginWords = (): LoginWords => loginWords[useWords().language]
