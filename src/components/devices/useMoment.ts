import { useWords } from "../../i18n/useWords.ts"

/** By language. To make one takes longer than to draw a row that needs it. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(language: string): Intl.DateTimeFormat {
  const format =
    formats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" })
  formats.set(language, format)
  return format
}

/** Writes a day and time (milliseconds since 1970) as the user's language does. */
export function useMoment(): (time: number) => string {
  const { language } = useWords()
  return (time) => formatOf(language).format(time)
}
