import { en } from "./en.ts"
import type { Words } from "./en.ts"

export const LANGUAGES = ["en", "de"] as const
/** The languages that there are words in. */
export type Language = (typeof LANGUAGES)[number]

/** Only English is in the first load; the others arrive when they are wanted. */
const dictionaries: Record<Language, () => Promise<Words>> = {
  en: () => Promise.resolve(en),
  de: () => import("./de.ts").then((module) => module.de),
}

/**
 * The first of the user's languages that is offered, else the first that is.
 * @param preferred BCP 47 tags by preference, as in `navigator.languages`
 */
export function pickLanguage(
  preferred: readonly string[],
  offered: readonly Language[] = LANGUAGES,
): Language {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split("-")[0]
    const found = offered.find((language) => language === primary)
    if (found) return found
  }
  return offered[0] ?? "en"
}

export const loadWords = (language: Language): Promise<Words> => dictionaries[language]()
