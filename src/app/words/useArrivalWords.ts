import { type ArrivalWords, arrival } from "./en/arrival.ts"
import { useAppWords } from "./useAppWords.ts"

/** Only for screens that are loaded when they are wanted. */
export const useArrivalWords = (): ArrivalWords => useAppWords().later?.arrival ?? arrival
