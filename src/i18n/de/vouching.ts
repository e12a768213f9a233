import type { VouchingWords } from "../later.ts"
import { inUnit } from "../numbers.ts"
import { recoveryKey, securitySettings } from "./longWords.ts"
import { failures } from "./vouchingFailures.ts"

const seconds = inUnit("de", "second")

const settingUp: VouchingWords["settingUp"] = {
  heading: "Vorbereitung zum Verifizieren",
  lead: "Mit deinem Server muss diese Seite das neue Gerät selbst verifizieren und lädt dafür noch einen Teil von sich.",
  bar: "Ladefortschritt",
  of: (loaded, total) => `${loaded} von ${total} MB`,
  soFar: (loaded) => `Bisher ${loaded} MB`,
  starting: "Dieser Teil startet gerade.",
  startingLonger:
    "Dein Server erfährt die eigenen Schlüssel dieser Seite, damit dein neues Gerät sie erkennt.",
  once: "Nur beim ersten Mal dauert es so lange: Dein Browser bewahrt es auf.",
}

const compareCode: VouchingWords["compareCode"] = {
  "sign-in": {
    heading: "Steht derselbe Code auf deinem neuen Gerät?",
    lead: () => "Schau auf dein neues Gerät: Auch dort stehen zwölf Ziffern.",
    approving:
      "Lass es nur zu, wenn alle zwölf gleich sind und das Gerät dein eigenes ist: Dann wird es angemeldet und kann deine Nachrichten lesen.",
    declining: "Lehnst du ab, wird niemand angemeldet und nichts weitergegeben.",
  },
  keys: {
    heading: "Darf dein neues Gerät deine Nachrichten lesen?",
    lead: (name) => `${name} ist angemeldet. Vergleiche die zwölf Ziffern noch einmal mit ihm.`,
    approving:
      "Lass es nur zu, wenn sie gleich sind: Dann wird es verifiziert und kann deine verschlüsselten Nachrichten lesen. Mit dem Code für die Seite deines Servers haben sie nichts zu tun.",
    declining: "Lehnst du ab, bleibt es ohne deine Schlüssel, und du kannst es abmelden.",
  },
  spoken: (digits) => `Der Code: ${digits}`,
  differs: "Wenn nicht, lehne ab",
  between: "Steht dort ein anderer Code, ist jemand zwischen den beiden Geräten.",
  approve: "Zulassen",
  decline: "Ablehnen",
}

const proveIdentity: VouchingWords["proveIdentity"] = {
  heading: "Bestätige, dass du es bist",
  passwordLead: "Dein Server fragt nach deinem Passwort, bevor er ein neues Gerät hereinlässt.",
  password: "Passwort deines Kontos",
  privacy: "Es geht nur an deinen Server und wird nirgends aufbewahrt.",
  confirm: "Bestätigen",
  busy: "Dein Server prüft es",
  longer: "Dein Server antwortet noch nicht.",
  wrong: "Das war nicht das Passwort",
  wrongNext: `Gemeint ist das Passwort deines Kontos, nicht der ${recoveryKey}. Versuche es noch einmal.`,
  pageLead:
    "Dein Server fragt auf einer eigenen Seite, ob wirklich du es bist. Öffne sie, und komm dann zurück.",
  goesTo: "Du bestätigst es hier:",
  pageDone: "Ich habe es dort getan",
  notDone: "Dein Server sagt, dass noch etwas fehlt",
  notDoneNext: "Öffne seine Seite noch einmal, geh bis zu ihrem Ende, und komm dann zurück.",
}

const waitForToken: VouchingWords["waitForToken"] = {
  heading: "Dein Server bittet um eine kurze Pause",
  why: "Er lässt ein neues Gerät pro Minute herein, und eben erst kam eines. Hier geht es von selbst weiter.",
  goesOnIn: (count) => `Weiter geht es in ${seconds(count)}`,
  asking: "Dein Server wird wieder gefragt",
  keepOpen: "Lass die App auf deinem neuen Gerät geöffnet.",
}

const awaitingSignIn: VouchingWords["awaitingSignIn"] = {
  heading: "Zugelassen",
  waiting: "Dein neues Gerät meldet sich gerade an.",
  longer: "Es sagt gleich, ob das geklappt hat. Lass seine App geöffnet.",
}

const verifying: VouchingWords["verifying"] = {
  heading: (name) => `${name} wird verifiziert`,
  waiting: "Es ist das Gerät, das du zugelassen hast. Es wird als deines bestätigt.",
  longer: "Dein Server gibt das gerade bekannt.",
}

const givingSecrets: VouchingWords["givingSecrets"] = {
  heading: (name) => `${name} ist verifiziert`,
  lead: "Jetzt holt es deine Schlüssel von dieser Seite: Lass sie geöffnet.",
  waiting: "Es fragt gleich nach ihnen.",
  longer: `Manche Apps brauchen dafür eine Minute. Lass auch seine App geöffnet. Wartest du nicht, kannst du dort später deinen ${recoveryKey} eingeben.`,
  stopWaiting: "Nicht warten",
}

const linkedUnencrypted: VouchingWords["linkedUnencrypted"] = {
  heading: (name) => `${name} ist angemeldet, ohne Verschlüsselung`,
  lead: "Seine App sagt, dass sie nicht verschlüsselt.",
  meaning: "Was das bedeutet",
  means: [
    "Es gibt nichts zu verifizieren, und es hat keinen deiner Schlüssel bekommen.",
    "Verschlüsselte Nachrichten kann es nicht lesen, alle anderen schon.",
  ],
  unexpected: "Sollte es verschlüsseln, melde es ab, aktualisiere seine App und beginne neu.",
}

const signOutDevice: VouchingWords["signOutDevice"] = {
  asking: "Es wird abgemeldet",
  longer: "Dein Server antwortet noch nicht.",
  action: "Gerät abmelden",
  passwordLead: "Dein Server fragt nach deinem Passwort, bevor er ein Gerät abmeldet.",
  proveOnPage:
    "Dein Server will auf einer eigenen Seite wissen, ob du es bist. Öffne sie, und komm dann zurück.",
  onAccountPage:
    "Geräte meldest du auf der Seite deines Kontos ab. Öffne sie, wähle das Gerät, und melde es ab.",
  lookInList: "Schau unten in deine Geräte: Ist es abgemeldet, steht es dort nicht mehr.",
  done: "Es ist abgemeldet",
  doneMeaning: "Es ist nicht mehr in deinem Konto. Was oben steht, war davor.",
  trouble: "Es ließ sich gerade nicht abmelden",
  troubleNext: `Dein Server gab keine brauchbare Antwort. Versuche es noch einmal, oder tu es in den ${securitySettings} deiner gewohnten App.`,
}

const waitFor: VouchingWords["waitFor"] = (count) => `In ${seconds(count)} lässt er das nächste herein.`

const signedIn: VouchingWords["signedIn"] = {
  "key-mismatch": {
    title: (name) => `${name} ist angemeldet und vielleicht nicht deines`,
    meaning:
      "Es wurde nicht verifiziert, nichts wurde unterschrieben, und es hat keinen deiner Schlüssel bekommen. Um sicherzugehen:",
    todo: [
      "Melde das neue Gerät jetzt ab.",
      "Geh deine Geräte durch, und melde ab, was du nicht kennst.",
      "Beginne neu, vielleicht in einem anderen Netz. Geschieht es wieder, sag es der Verwaltung deines Servers.",
    ],
  },
  "declined-here": {
    title: (name) => `${name} ist angemeldet, ohne Verschlüsselung`,
    meaning:
      "Es war schon angemeldet, als du abgelehnt hast. Es ist nicht verifiziert und hat keinen deiner Schlüssel. So machst du es rückgängig:",
    todo: [
      "Melde das neue Gerät jetzt ab.",
      "War das Ablehnen ein Versehen, beginne danach neu.",
      "Waren die Codes nicht gleich, geh auch deine Geräte durch, und melde ab, was du nicht kennst.",
    ],
  },
  "not-signed": {
    title: (name) => `${name} ist angemeldet, aber nicht verifiziert`,
    meaning:
      "Es kann deine verschlüsselten Nachrichten noch nicht lesen und hat keinen deiner Schlüssel bekommen. Du hast die Wahl:",
    todo: [
      `Gib auf dem neuen Gerät deinen ${recoveryKey} ein.`,
      "Verifiziere es von einem anderen angemeldeten Gerät aus.",
      "Melde es ab, und beginne neu.",
    ],
  },
}

export const vouching: VouchingWords = {
  settingUp,
  compareCode,
  proveIdentity,
  waitForToken,
  awaitingSignIn,
  verifying,
  givingSecrets,
  linkedUnencrypted,
  signOutDevice,
  waitFor,
  signedIn,
  failures,
}
