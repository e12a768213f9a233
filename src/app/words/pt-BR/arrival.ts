import type { ArrivalWords } from "../en/arrival.ts"

export const arrival: ArrivalWords = {
  back: "Voltar",
  other: {
    heading: "Este link é para outra conta",
    lead: (named, userId) => `Ele indica ${named}, mas você entrou aqui como ${userId}.`,
    meaning: "Para usar a conta indicada, primeiro saia aqui e depois entre com ela.",
    goOn: "Continuar com esta conta",
  },
}
