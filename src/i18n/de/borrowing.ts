import type { BorrowProblem } from "../../components/Borrow.tsx"

export const borrowing: Record<BorrowProblem, { title: string; next: string }> = {
  "no-cross-signing": {
    title: "Dein Konto hat keine Identität, mit der Geräte verifiziert werden",
    next: "Richte in den Sicherheitseinstellungen dieser App die Verifizierung („Cross-Signing“) ein und komm dann zurück.",
  },
  "keys-do-not-match": {
    title: "Die Schlüssel dieser App sind nicht die, die dein Konto jetzt benutzt",
    next: "Deine Identität wurde wohl auf einem anderen Gerät zurückgesetzt. Verifiziere diese App in ihren Sicherheitseinstellungen neu und komm dann zurück.",
  },
  damaged: {
    title: "Die Schlüssel dieser App sind beschädigt",
    next: "Verifiziere diese App in ihren Sicherheitseinstellungen neu und komm dann zurück.",
  },
  "signed-out": {
    title: "Diese App ist abgemeldet",
    next: "Melde dich neu an und verbinde dann dein Gerät.",
  },
  offline: { title: "Du bist offline", next: "Stell die Verbindung wieder her und versuch es noch einmal." },
  unreachable: {
    title: "Dein Server antwortet nicht",
    next: "Warte einen Moment und versuch es noch einmal.",
  },
  "server-error": {
    title: "Dein Server hat mit einem Fehler geantwortet",
    next: "Warte einen Moment und versuch es noch einmal.",
  },
  bug: {
    title: "Dieser Teil der App hat einen Fehler gemacht",
    next: "Du kannst nichts dafür, und nichts wurde weitergegeben. Versuch es noch einmal.",
  },
}
