import type { ArrivalWords } from "../en/arrival.ts"

export const arrival: ArrivalWords = {
  back: "Retour",
  other: {
    heading: "Ce lien est destiné à un autre compte",
    lead: (named, userId) => `Il désigne ${named}, mais le compte connecté ici est ${userId}.`,
    meaning:
      "Pour utiliser le compte qu’il désigne, déconnectez-vous d’abord ici, puis connectez-vous avec celui-là.",
    goOn: "Continuer avec le compte actuel",
  },
}
