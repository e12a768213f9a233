import type { oneLink as en } from "../en/oneLink.ts"

export const oneLink: typeof en = {
  otherTab: {
    heading: "Ein anderer Tab verbindet gerade ein Gerät",
    lead: "Eins nach dem anderen, damit klar bleibt, um welches Gerät es geht.",
    next: "Bring es dort zu Ende oder brich es ab, dann geht es hier von selbst weiter. Oder übernimm: Dann wird es dort abgebrochen, wenn es nicht schon fast fertig ist.",
    takeOver: "Übernehmen",
  },
  takenOver: {
    heading: "Ein anderer Tab hat übernommen",
    lead: "Das Verbinden auf dieser Seite wurde abgebrochen, und ihre Schlüssel sind vergessen.",
    next: "Mach im anderen Tab weiter. Wenn du lieber hier verbinden willst, hol es zurück.",
    takeBack: "Zurückholen",
  },
}
