import type { ReportWords } from "../later.ts"

export const report: ReportWords = {
  lead: "Für alle, die dir helfen. Darin stehen weder Schlüssel noch Codes, Token oder Nachrichten.",
  copy: "Bericht kopieren",
  copied: "Kopiert",
  notCopied: "Dieser Browser ließ das Kopieren nicht zu. Markiere den Text und kopiere ihn selbst.",
}
