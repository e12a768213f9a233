import { failures as de } from "./de/failures.ts"
import { failures as en } from "./en/failures.ts"
import type { Language } from "./language.ts"
import { useWords } from "./useWords.ts"

export type FailureWords = typeof en

/** In all languages, for tests too. */
const failureWords: Record<Language, FailureWords> = { en, de }

/** How a link ended, in the language of `useWords`. Only for the screen that says so, which is loaded once there is a link that may end. */
export const useFailureWords = (): FailureWords => failureWords[useWords().language]
