import type { TroubleWords } from "../later.ts"

export const trouble: TroubleWords = [
  "Stelle diesen Bildschirm heller und halte die Kamera eine Handbreit davor.",
  "Gibt es in der App kein „Mit QR-Code anmelden“, geht es so nicht: Melde dich dort von Hand an.",
]
