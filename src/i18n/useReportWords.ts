import { report } from "./en/report.ts"
import type { ReportWords } from "./later.ts"
import { useWords } from "./useWords.ts"

/** Of the report on a link that failed; loaded with the screens that say so. */
export const useReportWords = (): ReportWords => useWords().later?.report ?? report
