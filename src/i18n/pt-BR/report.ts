import type { ReportWords } from "../later.ts"

export const report: ReportWords = {
  lead: "Para quem for ajudar você. Não contém chaves, códigos, tokens nem mensagens.",
  copy: "Copiar o relatório",
  copied: "Copiado",
  notCopied: "Este navegador não permitiu copiar. Selecione o texto e copie-o manualmente.",
}
