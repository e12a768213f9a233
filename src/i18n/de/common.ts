import type { Words } from "../en.ts"

const seconds = (count: number) => (count === 1 ? "1 Sekunde" : `${count} Sekunden`)

export const common: Words["common"] = {
  cancel: "Abbrechen",
  done: "Fertig",
  close: "Schließen",
  tryAgain: "Erneut versuchen",
  startAgain: "Neu beginnen",
  newDevice: "Dein neues Gerät",
  secondsLeft: (count) => `Noch ${seconds(count)}`,
  progress: { label: "Schritte", scan: "Scannen", compare: "Prüfen", approve: "Zulassen" },
}
