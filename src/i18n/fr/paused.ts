import type { PausedWords } from "../later.ts"

export const paused: PausedWords = {
  heading: "Êtes-vous toujours là\u202F?",
  lead: "Le code a été renouvelé de nombreuses fois et personne ne l’a scanné. Il est donc masqué pour le moment.",
  action: "Afficher un nouveau code",
}
