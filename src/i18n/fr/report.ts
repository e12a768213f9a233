import type { ReportWords } from "../later.ts"

export const report: ReportWords = {
  lead: "Pour la personne qui vous aide. Ce rapport ne contient ni clés, ni codes, ni jetons, ni messages.",
  copy: "Copier le rapport",
  copied: "Copié",
  notCopied: "Ce navigateur n’a pas permis la copie. Sélectionnez le texte et copiez-le vous-même.",
}
