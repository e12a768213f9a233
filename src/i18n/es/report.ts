import type { ReportWords } from "../later.ts"

export const report: ReportWords = {
  lead: "Para quien te ayude. No contiene claves, códigos, tokens ni mensajes.",
  copy: "Copiar el informe",
  copied: "Copiado",
  notCopied: "Este navegador no permitió copiarlo. Selecciona el texto y cópialo tú.",
}
