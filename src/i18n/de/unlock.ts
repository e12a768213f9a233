import type { unlockWords as english } from "../en/unlock.ts"
import { recoveryKey, securitySettings } from "./longWords.ts"

const inYourApp = `in den ${securitySettings} deiner gewohnten App`
const setUpAgain = `Richte ${inYourApp} die Wiederherstellung neu ein und komm dann zurück.`
const onceMore = "Warte einen Moment und gib den Schlüssel noch einmal ein."

export const unlockWords: typeof english = {
  heading: "Schließe deine Schlüssel auf",
  lead: "Dein neues Gerät braucht sie, um deine Nachrichten zu lesen und gleich verifiziert zu sein.",
  field: `${recoveryKey} oder Passphrase`,
  show: "Zeigen",
  privacy:
    "Die Eingabe bleibt auf dieser Seite: Sie wird nirgendwohin gesendet und vergessen, wenn die Verbindung endet.",
  action: "Aufschließen",
  busy: "Wird aufgeschlossen",
  longer: "Deine Schlüssel werden mit deinem Server abgeglichen.",
  problems: {
    "not-a-key": {
      title: `Das ist kein ${recoveryKey}`,
      next: "Vielleicht fehlt ein Zeichen. Am besten kopierst du den ganzen Schlüssel und fügst ihn ein.",
    },
    "wrong-key": {
      title: "Das ist nicht der Schlüssel dieses Kontos",
      next: "Wenn du mehrere hast, nimm den neuesten: Mit einem neuen gilt der alte nicht mehr.",
    },
    "no-secret-storage": {
      title: `Dieses Konto hat keinen ${recoveryKey}`,
      next: `Richte ${inYourApp} die Wiederherstellung ein und komm dann zurück.`,
    },
    "no-cross-signing": {
      title: "Dieses Konto hat keine Identität, die Geräte verifiziert",
      next: `Richte ${inYourApp} die Verifizierung („Cross-Signing“) ein und komm dann zurück.`,
    },
    "no-cross-signing-keys": {
      title: "Der Schlüssel stimmt, aber deine Identität ist nicht damit gesichert",
      next: setUpAgain,
    },
    "keys-do-not-match": {
      title: "Die gesicherten Schlüssel sind nicht die, die dein Konto jetzt benutzt",
      next: `Deine Identität wurde wohl zurückgesetzt. ${setUpAgain}`,
    },
    damaged: {
      title: "Der Schlüssel stimmt, aber was damit gesichert ist, ist beschädigt",
      next: setUpAgain,
    },
    "not-held": {
      title: "Diese App hat die Schlüssel deines Kontos nicht",
      next: "Vermutlich ist sie selbst nicht verifiziert. Du kannst hier den Wiederherstellungsschlüssel eingeben oder zuerst diese App in ihren Sicherheitseinstellungen verifizieren.",
    },
    unsupported: {
      title: "Deine Schlüssel sind auf eine Art gesichert, die diese Seite nicht öffnet",
      next: setUpAgain,
    },
    "signed-out": {
      title: "Du bist abgemeldet",
      next: "Melde dich hier neu an und verbinde dann dein Gerät.",
    },
    offline: {
      title: "Du bist offline",
      next: "Stelle die Verbindung her und gib den Schlüssel noch einmal ein.",
    },
    unreachable: { title: "Dein Server antwortet nicht", next: onceMore },
    "server-error": { title: "Dein Server meldet einen Fehler", next: onceMore },
    bug: {
      title: "Diese Seite hat einen Fehler gemacht",
      next: "Es liegt nicht an dir. Lade die Seite neu und versuche es noch einmal.",
    },
  },
  forgotten: {
    idle: "Deine Schlüssel wurden wieder verschlossen, weil zehn Minuten lang nichts geschah.",
    "link-ended":
      "Deine Schlüssel wurden am Ende der letzten Verbindung vergessen und müssen neu aufgeschlossen werden.",
  },
  where: "Ich habe ihn nicht",
  whereText: [
    `Den ${recoveryKey} hast du beim Einrichten der Sicherung bekommen: oft 12 Gruppen aus Buchstaben und Ziffern. Schau in deinen Passwortmanager, in deine Downloads oder auf Papier.`,
    `Auf einem angemeldeten Gerät kann deine App einen neuen machen: Suche in den ${securitySettings} nach „Wiederherstellung“ oder „Schlüsselsicherung“.`,
    "Hast du nichts davon, kannst du dort deine Identität zurücksetzen. Deine Kontakte müssen dir dann neu vertrauen.",
  ],
}
