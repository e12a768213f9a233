import type { Words } from "../en.ts"
import { recoveryKey } from "./longWords.ts"

export const checking: Words["checking"] = {
  heading: "Wir bereiten alles vor",
  lead: "Ein kurzer Blick, ob nichts fehlt.",
  waiting: "Dein Server wird gefragt.",
  longer: "Dein Server lässt sich mit der Antwort Zeit.",
  checks: {
    server: "Dein Server",
    oauth: "Seine eigene Anmeldeseite",
    "device-grant": "Ein Gerät mit einem Code anmelden",
    "login-token": "Ein Gerät von einem anderen anmelden lassen",
    rendezvous: "Zwei Geräte verbinden",
    "cross-signing": "Deine Identität, die Geräte verifiziert",
    "secret-storage": `Deine Schlüssel, mit einem ${recoveryKey} gesichert`,
  },
  whatWorks: "Mit welchen neuen Apps es hier geht",
  status: { pending: "wird geprüft", ok: "vorhanden", missing: "fehlt", unknown: "noch nicht bekannt" },
}
