import { createContext, useContext } from "react"
import { en } from "./en.ts"
import type { Words } from "./en.ts"

/** The dictionary in use; English unless somebody above says otherwise. */
export const WordsContext = createContext<Words>(en)

export const useWords = (): Words => useContext(WordsContext)
