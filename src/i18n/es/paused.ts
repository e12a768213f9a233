import type { PausedWords } from "../later.ts"

export const paused: PausedWords = {
  heading: "¿Sigues ahí?",
  lead: "El código se renovó muchas veces y nadie lo escaneó, así que por ahora ya no se muestra.",
  action: "Mostrar un código nuevo",
}
