import type { ScanningWords } from "../later.ts"
import { scan } from "./scan.ts"

const scanWarning: ScanningWords["scanWarning"] = {
  heading: "Scanne nur einen Code, den du vor dir siehst",
  lead: "Auf dem Bildschirm deines eigenen neuen Geräts, in deiner Hand oder vor dir auf dem Tisch.",
  title: "Wer dir einen Code schickt, will dein Konto",
  who: "Per Mail, im Chat, auf einer Webseite oder im Videoanruf: Scanne ihn nicht, wer auch immer darum bittet.",
  powers: "Das Gerät, dessen Code du scannst, kann danach:",
  can: [
    "deine Nachrichten lesen, auch die alten",
    "in deinem Namen schreiben und handeln",
    "für andere Geräte bürgen",
  ],
  todo: [
    "Öffne auf dem neuen Gerät deine Matrix-App.",
    "Wähle „Mit QR-Code anmelden“ und lass es einen Code zeigen.",
    "Komm hierher zurück, mit dem Gerät vor dir.",
  ],
  onlyWay: "Mit deinem Server kann diese Seite keinen Code zeigen; darum muss dein neues Gerät einen zeigen.",
  action: "Mein neues Gerät ist hier",
  showInstead: "Stattdessen einen Code zeigen",
}

const reaching: ScanningWords["reaching"] = {
  heading: "Verbindung zu deinem neuen Gerät",
  waiting: "Sein Code wurde gescannt. Eine private Verbindung entsteht.",
  longer: "Dein neues Gerät ist an der Reihe. Lass seine App geöffnet.",
}

const shownCheckCode: ScanningWords["shownCheckCode"] = {
  heading: "Gib das auf deinem neuen Gerät ein",
  lead: "Es fragt nach zwei Ziffern, um sicher zu sein, dass niemand zwischen beiden Geräten ist.",
  spoken: (digits) => `Die Ziffern: ${digits}`,
  next: "Danach lässt du es auf der Seite deines Servers zu. Hier geht es von selbst weiter.",
  notAsked: "Es fragt nicht nach Ziffern",
}

const elsewhere: ScanningWords["elsewhere"] = {
  host: (host) => `Die beiden Geräte treffen sich bei ${host}`,
  meaning:
    "Den Ort hat dein neues Gerät gewählt; er hat eine andere Adresse als dein Server. Was die Geräte dort austauschen, ist versiegelt.",
}

export const scanning: ScanningWords = {
  scanWarning,
  reaching,
  shownCheckCode,
  elsewhere,
  scan,
}
