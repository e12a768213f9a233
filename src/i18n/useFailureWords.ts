import { failures } from "./en/failures.ts"
import type { FailuresWords } from "./later.ts"
import { useWords } from "./useWords.ts"

/** How a link ended. Only for the screen that says so, which is loaded once there is a link that may end. */
export const useFailureWords = (): FailuresWords => useWords().later?.failures ?? failures
