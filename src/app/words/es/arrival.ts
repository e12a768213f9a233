import type { ArrivalWords } from "../en/arrival.ts"

export const arrival: ArrivalWords = {
  back: "Volver",
  other: {
    heading: "Este enlace es para otra cuenta",
    lead: (named, userId) => `Indica ${named}, pero aquí tienes la sesión iniciada como ${userId}.`,
    meaning:
      "Para usar la cuenta que indica, cierra primero la sesión aquí y después inicia sesión con esa cuenta.",
    goOn: "Seguir con la cuenta actual",
  },
}
