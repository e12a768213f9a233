import type { PausedWords } from "../later.ts"

export const paused: PausedWords = {
  heading: "Você ainda está aí?",
  lead: "O código foi renovado várias vezes e ninguém o escaneou. Por isso, ele saiu da tela por enquanto.",
  action: "Mostrar um novo código",
}
