import type { stopped as english } from "../en/stopped.ts"
import { recoveryKey } from "./longWords.ts"

export const stopped: typeof english = {
  safe: "Dein Konto ist sicher",
  nothingShared: "Nichts wurde weitergegeben, und niemand wurde angemeldet.",
  stayedOut: "Es hat sich kein neues Gerät angemeldet, und keiner deiner Schlüssel wurde weitergegeben.",
  dontApprove: "Lass im anderen Tab jetzt nichts mehr zu",
  nothingSharedYet:
    "Keiner deiner Schlüssel wurde weitergegeben. Wer dort noch zustimmt, meldet das Gerät aber vielleicht an.",
  mayStillSignIn: "Das neue Gerät kann sich noch anmelden",
  nothingSharedButApproved:
    "Du hattest es schon zugelassen. Es ist aber nicht verifiziert, und keiner deiner Schlüssel wurde weitergegeben.",
  watching: "Wir schauen, ob sich das Gerät noch anmeldet.",
  watchingLonger: "Das dauert, bis seine Anfrage abläuft. Du kannst diese Seite offen lassen.",
  notKnown:
    "Ob sich das Gerät angemeldet hat, ließ sich nicht herausfinden. Sieh in der Geräteliste deines Kontos nach, auch in einer anderen App.",
  signedIn: {
    heading: "Angemeldet, aber noch nicht verifiziert",
    headingUnclear: "Angemeldet, aber nicht fertig",
    happened: (name) => `${name} wurde zugelassen, aber die Verbindung endete, bevor alles fertig war.`,
    finish: "Du kannst es anders zu Ende bringen",
    noKeys:
      "Es hat deine Schlüssel nicht bekommen und kann deine verschlüsselten Nachrichten noch nicht lesen. Du hast die Wahl:",
    keysUnclear:
      "Ob deine Schlüssel dort ankamen, ist nicht bekannt; seine App sagt, ob es verifiziert ist. Wenn nicht, hast du die Wahl:",
    ways: [
      `Gib auf dem neuen Gerät deinen ${recoveryKey} ein.`,
      "Verifiziere es von einem anderen angemeldeten Gerät aus.",
      "Melde es in deiner Geräteliste ab und beginne neu.",
    ],
    stranger: "Kennst du dieses Gerät nicht, melde es jetzt ab.",
  },
}
