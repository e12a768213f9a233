import { en } from "./en.ts"
import type { Words } from "./en.ts"

export const LANGUAGES = ["en", "de", "fr", "es", "pt-BR", "ja", "ar"] as const
/** The languages that there are words in, as BCP 47 tags. */
export type Language = (typeof LANGUAGES)[number]

/** Only English is in the first load; the others arrive when they are wanted. */
const dictionaries: Record<Language, () => Promise<Words>> = {
  en: () => Promise.resolve(en),
  de: () => import("./de.ts").then((module) => module.de),
  fr: () => import("./fr.ts").then((module) => module.fr),
  es: () => import("./es.ts").then((module) => module.es),
  "pt-BR": () => import("./pt-BR.ts").then((module) => module.ptBR),
  ja: () => import("./ja.ts").then((module) => module.ja),
  ar: () => import("./ar.ts").then((module) => module.ar),
}

const primary = (tag: string): string | undefined => tag.toLowerCase().split("-")[0]

/**
 * The first of the user's languages that is offered, in whatever country's form, else the first that is.
 * @param preferred BCP 47 tags by preference, as in `navigator.languages`
 */
export function pickLanguage(
  preferred: readonly string[],
  offered: readonly Language[] = LANGUAGES,
): Language {
  for (const tag of preferred) {
    const found = offered.find((language) => primary(language) === primary(tag))
    if (found) return found
  }
  return offered[0] ?? "en"
}

export const loadWords = (language: Language): Promise<Words> => dictionaries[language]()
