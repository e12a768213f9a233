import type { NotPossibleWords } from "../later.ts"
import { inUnit } from "../numbers.ts"
import { recoveryKey, securitySettings } from "./longWords.ts"

const seconds = inUnit("de", "second")
const inYourApp = `in den ${securitySettings} deiner gewohnten App`

export const notPossible: NotPossibleWords = {
  heading: "Hier kannst du noch kein Gerät verbinden",
  headingUnknown: "Dein Server hat nicht alles beantwortet",
  lead: "Etwas, das dazu nötig ist, fehlt:",
  leadUnknown: "Ob es ginge, ist deshalb noch nicht bekannt:",
  remedies: {
    "go-online": "Du bist offline. Stelle die Verbindung her und versuche es erneut.",
    "try-again": "Es kam gerade keine brauchbare Antwort. Versuche es gleich noch einmal.",
    wait: "Der Server bittet um etwas Geduld.",
    "sign-in-again": "Deine Anmeldung hier ist abgelaufen. Melde dich neu an.",
    "choose-a-matrix-server":
      "Was dort antwortet, ist kein Matrix-Server. Prüfe die Adresse, mit der du dich angemeldet hast.",
    "enable-oauth": "Dein Server meldet auf die ältere Art an, ohne eigene Seite dafür.",
    "enable-device-grant": "Die Anmeldeseite deines Servers kann das nicht, oder es ist ausgeschaltet.",
    "enable-login-tokens":
      "Dein Server lässt kein angemeldetes Gerät ein anderes anmelden, oder es ist ausgeschaltet.",
    "enable-rendezvous": "Dein Server lässt zwei Geräte nicht zueinander finden, oder es ist ausgeschaltet.",
    "permit-rendezvous": "Dein Server könnte es, erlaubt es deinem Konto aber nicht.",
    "name-rendezvous":
      "Zwei Geräte brauchen einen Treffpunkt. Dein Server bietet für diese Art der Anmeldung keinen, und diese Seite nennt keinen.",
    "set-up-cross-signing": `Richte ${inYourApp} die Verifizierung („Cross-Signing“) ein.`,
    "reset-identity": `Deine veröffentlichten Schlüssel gehören nicht zusammen. Setze ${inYourApp} deine Identität zurück.`,
    "set-up-secret-storage": `Richte ${inYourApp} einen ${recoveryKey} ein.`,
    "store-keys": `Es gibt einen ${recoveryKey}, aber deine Identität ist nicht damit gesichert. Richte ${inYourApp} die Wiederherstellung neu ein.`,
  },
  technical: {
    "enable-oauth":
      "OAuth 2.0 API (GET /_matrix/client/v1/auth_metadata), z. B. Matrix Authentication Service",
    "enable-device-grant":
      "urn:ietf:params:oauth:grant-type:device_code, device_authorization_endpoint (RFC 8628)",
    "enable-rendezvous": "Rendezvous-API: MSC4108 (2024) oder MSC4388",
    "permit-rendezvous": "MSC4388: create_available ist false, oder 403",
    "enable-login-tokens":
      "POST /_matrix/client/v1/login/get_token (MSC3882); Synapse: login_via_existing_session, enabled: true",
    "name-rendezvous": "Rendezvous-API: MSC3886; config.json dieser Seite: rendezvousServer",
  },
  fixers: {
    you: "Das kannst du selbst beheben.",
    admin: "Das kann die Verwaltung deines Servers beheben.",
    site: "Das kann beheben, wer diese Seite betreibt.",
    nobody: "Das vergeht meist von selbst.",
  },
  either: (one, other) => `Von „${one}“ und „${other}“ genügt eines.`,
  waitFor: (count) => `Versuche es in ${seconds(count)} erneut.`,
  instead: `Was bis dahin geht: Melde dich auf dem neuen Gerät von Hand an und verifiziere es dort mit deinem ${recoveryKey}.`,
  scan: "Den Code des neuen Geräts scannen",
  inPlace: "Was vorhanden ist",
  help: "Hilfe",
}
