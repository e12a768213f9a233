import { createContext, use } from "react"

import { type Language, loadWords } from "../../i18n/language.ts"
import { type AppWords, en } from "./en.ts"

/** The site's own words in use; English unless somebody above says otherwise. */
export const AppWordsContext = createContext<AppWords>(en)

export const useAppWords = (): AppWords => use(AppWordsContext)

/** Only English comes with the first load. */
const dictionaries: Record<Language, () => Promise<AppWords>> = {
  en: () => Promise.resolve(en),
  de: () => import("./de.ts").then((module) => module.de),
  fr: () => import("./fr.ts").then((module) => module.fr),
  es: () => import("./es.ts").then((module) => module.es),
  "pt-BR": () => import("./pt-BR.ts").then((module) => module.ptBR),
  ja: () => import("./ja.ts").then((module) => module.ja),
  ar: () => import("./ar.ts").then((module) => module.ar),
}

/** The words of the wizard and of the site in one language. */
export async function loadAllWords(language: Language) {
  const [wizard, app] = await Promise.all([loadWords(language), dictionaries[language]()])
  return { wizard, app }
}
