import { createContext, use } from "react"

import { type Language, loadWords } from "../../i18n/language.ts"
import { type AppWords, en } from "./en.ts"

/** The site's own words in use; English unless somebody above says otherwise. */
export const AppWordsContext = createContext<AppWords>(en)

export const useAppWords = (): AppWords => use(AppWordsContext)

/** The words of the wizard and of the site in one language. Only English comes with the first load. */
export async function loadAllWords(language: Language) {
  const own = language === "de" ? import("./de.ts").then((module) => module.de) : en
  const [wizard, app] = await Promise.all([loadWords(language), own])
  return { wizard, app }
}
