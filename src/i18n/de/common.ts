import type { Words } from "../en.ts"
import { inUnit } from "../numbers.ts"

const seconds = inUnit("de", "second")

export const common: Words["common"] = {
  cancel: "Abbrechen",
  done: "Fertig",
  close: "Schließen",
  tryAgain: "Erneut versuchen",
  startAgain: "Neu beginnen",
  newDevice: "Dein neues Gerät",
  details: "Technische Einzelheiten",
  signOut: "Gerät abmelden",
  secondsLeft: (count) => `Noch ${seconds(count)}`,
  later: {
    heading: "Einen Moment",
    waiting: "Dieser Teil der Seite wird geladen.",
    longer: "Die Verbindung lässt sich Zeit.",
    failed: "Dieser Teil der Seite wurde nicht geladen",
    failedLead: "Prüfe deine Verbindung und versuche es erneut. Durch Warten geht nichts verloren.",
  },
  progress: { label: "Schritte", scan: "Scannen", compare: "Prüfen", approve: "Zulassen" },
}
