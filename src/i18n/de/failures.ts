import type { failures as english } from "../en/failures.ts"
import { serverFailures } from "./failuresOfServer.ts"

const atHand = "Beginne neu, wenn beide Geräte zur Hand sind."
const otherNetwork = "Beginne neu. Geschieht es wieder, versuche ein anderes Netz."
const updateAndStart = "Aktualisiere die App auf dem neuen Gerät und beginne neu."
const otherApp = "Aktualisiere die App oder nimm eine andere. Du kannst dich dort auch von Hand anmelden."
const quicker = "Beginne neu. Es geht schneller, wenn du auf der Seite deines Servers schon angemeldet bist."

export const failures: typeof english = {
  ...serverFailures,
  "cancelled-by-us": {
    heading: "Du hast abgebrochen",
    happened: "Die Verbindung wurde auf dieser Seite beendet.",
    next: "Du kannst jederzeit neu beginnen.",
  },
  "cancelled-by-them": {
    heading: "Dein neues Gerät hat abgebrochen",
    happened: "Die Verbindung wurde auf dem neuen Gerät beendet.",
    next: "Warst du das nicht, suche dort nach dem Grund. Beginne neu, wenn du es noch verbinden willst.",
  },
  declined: {
    heading: "Du hast die Anmeldung abgelehnt",
    happened: "Das neue Gerät wurde auf der Seite deines Servers abgelehnt.",
    next: "War es ein Versehen, beginne neu. Hattest du keine Anfrage erwartet, war es richtig so.",
  },
  "not-approved": {
    heading: "Das neue Gerät wurde nicht zugelassen",
    happened: "Es wurde auf der Seite deines Servers abgelehnt, oder auf dem neuen Gerät abgebrochen.",
    next: "Beginne neu und lass es auf der Seite deines Servers zu.",
  },
  "expired-scanned": {
    heading: "Dieser Code ist abgelaufen",
    happened: "Ein Code gilt nur ein bis zwei Minuten, und der gescannte ist älter.",
    next: "Lass das neue Gerät einen neuen Code zeigen und beginne neu.",
  },
  "code-used": {
    heading: "Dieser Code wurde schon benutzt",
    happened:
      "Vor deinem Scan hatte schon jemand darauf geantwortet: jemand anders, oder du selbst bei einem früheren Versuch.",
    next: "Lass das neue Gerät einen neuen Code zeigen, wo ihn niemand sonst sieht, und beginne neu.",
  },
  "code-not-asked": {
    heading: "Dein neues Gerät hat nicht nach den Ziffern gefragt",
    happened: "Vielleicht hatte seine App ein Problem, oder der gescannte Code war nicht seiner.",
    next: "Beginne neu und scanne nur einen Code, den du auf deinem neuen Gerät siehst.",
  },
  "expired-connected": {
    heading: "Die Verbindung wurde nicht rechtzeitig fertig",
    happened: "Der Code wurde gescannt, aber die Zeit lief ab, bevor das neue Gerät zugelassen war.",
    next: atHand,
  },
  "expired-accepted": {
    heading: "Das neue Gerät konnte nicht rechtzeitig zugelassen werden",
    happened: "Vom Scannen bis zum Zulassen bleiben nur etwa ein bis zwei Minuten.",
    next: quicker,
  },
  "authorization-expired": {
    heading: "Das neue Gerät konnte nicht rechtzeitig zugelassen werden",
    happened: "Seine Anfrage lief ab, bevor sie zugelassen wurde.",
    next: quicker,
  },
  closed: {
    heading: "Die Verbindung wurde geschlossen",
    happened: "Das neue Gerät oder der Server hat sie vorzeitig beendet.",
    next: "Schau auf das neue Gerät: Vielleicht sagt es, warum. Lass seine App geöffnet und beginne neu.",
  },
  "wrong-code": {
    heading: "Die Ziffern stimmten nicht",
    happened: "Drei Versuche waren falsch. Zu deinem Schutz wurde die Verbindung beendet.",
    next: "Beginne neu, wo niemand sonst deinen Bildschirm sieht: Vielleicht hat jemand anders den Code gescannt.",
  },
  insecure: {
    heading: "Diese Verbindung ist nicht sicher",
    happened: "Was ankam, kann nicht von dem Gerät stammen, das gerade verbunden wurde.",
    next: otherNetwork,
  },
  disturbed: {
    heading: "Die Verbindung wurde gestört",
    happened: "Jemand anders hat hineingeschrieben, darum wurde sie beendet.",
    next: otherNetwork,
  },
  interrupted: {
    heading: "Die Verbindung wurde unterbrochen",
    happened: "Unterwegs ging eine Antwort verloren, und ohne sie geht es nicht weiter.",
    next: "Beginne neu; ein stabileres Netz hilft.",
  },
  "unexpected-message-by-us": {
    heading: "Es kam eine unerwartete Antwort",
    happened: "Das neue Gerät hat etwas gesagt, das nicht hierher gehört.",
    next: updateAndStart,
  },
  "unexpected-message-by-them": {
    heading: "Es kam eine unerwartete Antwort",
    happened: "Das neue Gerät hat nicht verstanden, was diese Seite sagte.",
    next: updateAndStart,
  },
  "unsupported-protocol-by-us": {
    heading: "Dein neues Gerät spricht eine andere Sprache",
    happened: "Es wollte sich auf eine Art anmelden, die diese Seite oder dein Server nicht kennt.",
    next: otherApp,
  },
  "grant-gone": {
    heading: "Dein Server bietet das nicht mehr an",
    happened: "Das Anmelden eines Geräts per Code wurde dort abgeschaltet oder ist gerade gestört.",
    next: "Melde dich auf dem neuen Gerät von Hand an oder frage die Verwaltung deines Servers.",
  },
  "unsupported-protocol-by-them": {
    heading: "Dein neues Gerät spricht eine andere Sprache",
    happened: "Seine App kennt die Art der Anmeldung nicht, die dein Server anbietet.",
    next: otherApp,
  },
  "peer-failed": {
    heading: "Dein neues Gerät hat aufgegeben",
    happened: "Seine App stieß auf ein Problem und beendete die Verbindung.",
    next: "Schau auf das neue Gerät: Vielleicht sagt es mehr. Beginne dann neu.",
  },
  "message-too-large": {
    heading: "Etwas war zu groß zum Senden",
    happened: "Eine Nachricht zwischen den Geräten passte nicht durch die Verbindung.",
    next: "Beginne neu. Geschieht es wieder, nimm auf dem neuen Gerät eine andere App.",
  },
}
