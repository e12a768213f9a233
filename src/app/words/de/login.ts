import type { LoginWords } from "../en/login.ts"
import { span } from "../../../i18n/numbers.ts"

const time = span("de")

export const login: LoginWords = {
  heading: (host) => `Melde dich bei ${host} an`,
  password:
    "Dein Passwort geht von dieser Seite an deinen Server und nirgendwohin sonst, und wird nicht aufbewahrt.",
  page: "Dein Server hat dafür eine eigene Seite. Von dort kommst du hierher zurück.",
  both: "Nimm dein Passwort oder die Seite, auf der du dich sonst anmeldest.",
  userName: "Benutzername oder Matrix-ID",
  passwordField: "Passwort",
  signIn: "Anmelden",
  continueWith: (name) => `Weiter mit ${name}`,
  continueThere: (host) => `Weiter auf der Seite von ${host}`,
  deviceName: "Name dieser Seite in deiner Geräteliste",
  more: "Mehr",
  busy: "Du wirst angemeldet.",
  longer: "Dein Server lässt sich mit der Antwort Zeit.",
  leaving: "Die Seite wird geöffnet.",
  noUserName: "Gib deinen Benutzernamen ein.",
  noPassword: "Gib dein Passwort ein.",
  rateLimited: (ms) =>
    `Das waren deinem Server zu viele Versuche. Versuche es in ${ms === undefined ? "ein paar Minuten" : time(ms)} erneut.`,
  problems: {
    wrong: "Benutzername oder Passwort stimmt nicht. Gehört das Konto zu diesem Server?",
    deactivated: "Dieses Konto wurde deaktiviert. Nur die Verwaltung deines Servers kann es zurückholen.",
    locked: "Dieses Konto ist gesperrt. Nur die Verwaltung deines Servers kann es entsperren.",
    unreachable: "Dein Server hat nicht geantwortet. Prüfe deine Verbindung und versuche es erneut.",
    "server-error": "Dein Server hat gerade ein Problem. Warte etwas und versuche es erneut.",
    refused:
      "Dein Server hat die Anmeldung abgelehnt. Versuche es erneut; bleibt es so, hilft seine Verwaltung.",
    "bad-answer":
      "Die Antwort deines Servers ist unbrauchbar. Versuche es erneut; bleibt es so, hilft seine Verwaltung.",
    "no-device":
      "Dein Server hat diese Seite angemeldet, ohne sie zu einem Gerät zu machen. Das wird hier gebraucht.",
  },
}
