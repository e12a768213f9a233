import { arrival } from "./de/arrival.ts"
import { login } from "./de/login.ts"
import type { AppWords } from "./en.ts"
import { recoveryKey } from "../../i18n/de/longWords.ts"

const list = (servers: readonly string[]) => new Intl.ListFormat("de").format(servers)

export const de: AppWords = {
  name: "Neues Gerät verbinden",
  busy: {
    heading: "Einen Moment",
    waiting: "Dein Server wird gefragt.",
    longer: "Er lässt sich mit der Antwort Zeit.",
  },
  tryAgain: "Erneut versuchen",
  details: "Technische Einzelheiten",
  help: "Hilfe",
  signIn: {
    heading: "Melde dich an, um ein Gerät zu verbinden",
    lead: "Hat dein Server dafür eine eigene Seite, meldest du dich dort an und kommst hierher zurück.",
    field: "Deine Matrix-ID oder dein Server",
    example: "Zum Beispiel @du:example.org oder example.org",
    stay: "Auf diesem Computer angemeldet bleiben",
    stayMeaning: "Nur auf einem Computer, der dir gehört. Deine Schlüssel werden nie offen aufbewahrt.",
    action: "Weiter",
    looking: (server) => `${server} wird gesucht`,
    longer: "Noch keine Antwort.",
    empty: "Gib deine Matrix-ID oder den Namen deines Servers ein.",
    onlyField: "Dein Server",
    only: "Diese Seite ist nur für diesen Server da.",
    someOf: (servers) => `Diese Seite ist für ${list(servers)} da.`,
    fromLink: "Das schlägt der Link vor, der dich hierher gebracht hat. Ist das dein Konto oder dein Server?",
  },
  notAllowed: (server, allowed) =>
    `Bei ${server} meldet diese Seite niemanden an. Sie ist für ${list(allowed)} da.`,
  discovery: {
    "not-an-address": "Das ist weder eine Matrix-ID noch der Name eines Servers. Hast du dich vertippt?",
    "insecure-address":
      "Dieser Server ist nur unverschlüsselt (http) erreichbar. Eine Anmeldung dort wäre nicht sicher.",
    offline: "Du bist offline. Stelle die Verbindung wieder her und versuche es erneut.",
    "no-answer":
      "Dort antwortet niemand. Stimmt der Name? Wenn ja, läuft der Server vielleicht gerade nicht.",
    "not-matrix": "Dort antwortet etwas, aber kein Matrix-Server. Stimmt der Name?",
    "well-known-lies":
      "Dieser Server verweist auf eine Stelle, an der kein Matrix-Server ist. Nur seine Verwaltung kann das beheben.",
    "server-error": "Dein Server hat gerade ein Problem. Warte etwas und versuche es erneut.",
  },
  problems: {
    "no-sign-in":
      "Dein Server bietet keine Anmeldung an, die eine Seite wie diese nutzen kann. Nur seine Verwaltung kann das ändern.",
    "registration-closed":
      "Dein Server lässt neue Apps wie diese Seite niemanden anmelden. Seine Verwaltung kann die Seite von Hand eintragen.",
    "registration-refused":
      "Dein Server hat diese Seite geprüft und abgelehnt. Seine Verwaltung kann sie erlauben oder eintragen.",
    declined: "Du hast die Anmeldung abgelehnt. Es ist nichts geschehen.",
    refused:
      "Dein Server hat die Anmeldung beendet. Versuche es erneut; bleibt es so, hilft seine Verwaltung.",
    "not-ours": "Diese Antwort gehört zu keiner Anmeldung aus diesem Tab. Bitte beginne hier noch einmal.",
    unreachable: "Dein Server hat nicht geantwortet. Prüfe deine Verbindung und versuche es erneut.",
    "bad-answer":
      "Die Antwort deines Servers ist unbrauchbar. Versuche es erneut; bleibt es so, hilft seine Verwaltung.",
    "no-device":
      "Dein Server hat diese Seite angemeldet, ohne sie zu einem Gerät zu machen. Das wird hier gebraucht.",
  },
  home: {
    heading: "Ein neues Gerät anmelden",
    lead: "Dein neues Telefon oder dein neuer Computer ist in etwa einer Minute angemeldet und verifiziert: Ein Gerät scannt den Code des anderen, und du stimmst zu.",
    need: [
      "Dein neues Gerät mit einer Matrix-App, die sich per QR-Code anmelden kann.",
      `Deinen ${recoveryKey} oder deine Passphrase, damit es deine Nachrichten lesen kann.`,
    ],
    needHeading: "Das brauchst du",
    action: "Neues Gerät verbinden",
    leaveWhenDone: "Diese Seite danach abmelden",
    signOut: "Abmelden",
    nearlyDone: "Gleich fertig",
  },
  unreachable: {
    heading: "Dein Server antwortet nicht",
    lead: "Du bist hier noch angemeldet, aber dein Server war nicht zu erreichen. Prüfe deine Verbindung.",
  },
  signedOut: {
    heading: "Diese Seite ist abgemeldet",
    done: "Dein neues Gerät ist bereit, und diese Seite ist kein Gerät deines Kontos mehr.",
    asked: "Diese Seite ist kein Gerät deines Kontos mehr.",
    unused: "Sie wurde einen Tag lang nicht benutzt und hat sich deshalb abgemeldet.",
    ended: "Dein Server oder ein anderer Tab hat diese Anmeldung beendet.",
    expiredHeading: "Melde dich noch einmal an",
    expired: "Dein Server will das von Zeit zu Zeit. Diese Seite bleibt dasselbe Gerät deines Kontos.",
    notTold:
      "Dein Server war nicht zu erreichen und führt diese Seite noch als Gerät. Das wird nachgeholt, wenn du diese Seite wieder öffnest; oder entferne das Gerät dort.",
    close: "Du kannst sie jetzt schließen.",
    again: "Wieder anmelden",
  },
  unfit: {
    framed: {
      heading: "Öffne diese Seite für sich",
      text: "Sie steckt in einer anderen Seite, die dich zu etwas verleiten könnte. Öffne ihre Adresse in einem eigenen Tab.",
      open: "In eigenem Tab öffnen",
    },
    insecure: {
      heading: "Diese Seite braucht eine sichere Verbindung",
      text: "Öffne ihre Adresse mit https. Sonst könnte unterwegs jemand mitlesen.",
    },
  },
  config: {
    heading: "Diese Seite ist nicht richtig eingerichtet",
    unreachable: "Ihre config.json war nicht zu lesen. Prüfe deine Verbindung und lade die Seite neu.",
    "not-json": "Ihre config.json ist kein gültiges JSON. Wer diese Seite betreibt, kann das beheben.",
    "unknown-key":
      "Ihre config.json hat einen Eintrag, den es nicht gibt. Wer diese Seite betreibt, kann das beheben.",
    invalid: "Ihre config.json hat einen falschen Eintrag. Wer diese Seite betreibt, kann das beheben.",
  },
  broken: {
    heading: "Diese Seite hat einen Fehler gemacht",
    text: "Etwas ist passiert, das nicht passieren sollte. Von hier wird nichts mehr gesendet; lade die Seite neu.",
    reload: "Neu laden",
  },
  later: { arrival, login },
}
