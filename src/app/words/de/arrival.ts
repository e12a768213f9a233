import type { ArrivalWords } from "../en/arrival.ts"

export const arrival: ArrivalWords = {
  back: "Zurück",
  other: {
    heading: "Dieser Link ist für ein anderes Konto gedacht",
    lead: (named, userId) => `Er nennt ${named}, aber du bist hier als ${userId} angemeldet.`,
    meaning: "Wenn du das genannte Konto verwenden willst, melde dich hier erst ab und dann dort an.",
    goOn: "Mit diesem Konto weitermachen",
  },
}
