import { login, type LoginWords } from "./en/login.ts"
import { useAppWords } from "./useAppWords.ts"

/** Only for screens that are loaded when they are wanted. */
export const useLoginWords = (): LoginWords => useAppWords().later?.login ?? login
