import { useMemo } from "react"
import { useWords } from "../../i18n/useWords.ts"

/** Writes a day and time (milliseconds since 1970) as the user's language does. */
export function useMoment(): (time: number) => string {
  const { language } = useWords()
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" })
    return (time: number) => format.format(time)
  }, [language])
}
