import type { Words } from "../en.ts"
import { counted } from "../numbers.ts"

export const code: Words["code"] = {
  heading: "Scanne das mit deinem neuen Gerät",
  steps: {
    open: "Öffne auf dem neuen Gerät deine Matrix-App.",
    choose: "Wähle „Mit QR-Code anmelden“.",
    point: "Halte die Kamera auf diesen Code.",
  },
  next: "Danach tippst du zwei Ziffern ein, die dein neues Gerät zeigt.",
  nextDigits:
    "Danach vergleichst du zwölf Ziffern auf beiden Geräten. Dann fragt dein Server vielleicht nach deinem Passwort.",
  image: "QR-Code zum Scannen mit dem neuen Gerät",
  making: "Dein Code entsteht",
  makingLonger: "Dein Server öffnet eine Verbindung für den Code.",
  renewsIn: (seconds) => `Neuer Code in ${seconds} s`,
  renewing: "Ein neuer Code entsteht",
  trouble: "Klappt das Scannen nicht?",
  scanInstead: "Stattdessen seinen Code scannen",
  otherCode: "Die andere App kann den Code nicht lesen",
}

export const connecting: Words["connecting"] = {
  heading: "Verbindung zu deinem neuen Gerät",
  waiting: "Der Code wurde gescannt. Eine private Verbindung entsteht.",
  longer: "Dein neues Gerät ist an der Reihe. Lass seine App geöffnet.",
}

export const checkCode: Words["checkCode"] = {
  heading: "Gib die 2 Ziffern deines neuen Geräts ein",
  lead: "Schau auf dein neues Gerät. Die Ziffern beweisen, dass niemand zwischen beiden Geräten ist.",
  field: "Die zwei Ziffern",
  wrong: counted("de", {
    one: "Das sind nicht die Ziffern. Ein Versuch bleibt.",
    other: "Das sind nicht die Ziffern. # Versuche bleiben.",
  }),
  wrongMeaning:
    "Meist ist es ein Tippfehler: Schau noch einmal hin. Zeigt dein neues Gerät wirklich diese Ziffern, hat vielleicht jemand anders deinen Code gescannt: Brich dann ab.",
  incomplete: "Gib beide Ziffern ein, auch wenn die erste eine 0 ist.",
  action: "Weiter",
  noCode: "Dort steht eine Fehlermeldung",
}

export const request: Words["request"] = {
  heading: "Die Ziffern stimmen",
  waiting: "Dein neues Gerät bittet deinen Server um eine Anmeldung.",
  longer: "Dein neues Gerät sagt gleich, wie es sich anmelden will.",
}
