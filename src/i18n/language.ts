import { en } from "./en.ts"
import type { Words } from "./en.ts"

export type Language = "en" | "de"

/** Only English is in the first load; the others arrive when they are wanted. */
const dictionaries: Record<Language, () => Promise<Words>> = {
  en: () => Promise.resolve(en),
  de: () => import("./de.ts").then((module) => module.de),
}

/**
 * The first of the user's languages that exists here, else English.
 * @param preferred BCP 47 tags by preference, as in `navigator.languages`
 */
export function pickLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split("-")[0]
    if (primary === "en" || primary === "de") return primary
  }
  return "en"
}

export const loadWords = (language: Language): Promise<Words> => dictionaries[language]()
