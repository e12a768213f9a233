import type { PausedWords } from "../later.ts"

export const paused: PausedWords = {
  heading: "Bist du noch da?",
  lead: "Der Code wurde oft erneuert, und niemand hat ihn gescannt. Darum wird er vorerst nicht mehr gezeigt.",
  action: "Neuen Code zeigen",
}
