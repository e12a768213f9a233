import type { Words } from "../en.ts"
import { messageBackup, recoveryKey } from "./longWords.ts"

export const linked: Words["linked"] = {
  heading: (name) => `${name} ist verbunden`,
  watching: "Angemeldet, mit deinen Schlüsseln. Wir schauen, ob es verifiziert ist.",
  watchingLonger: "Das kann eine Minute dauern. Du kannst das neue Gerät schon benutzen.",
  verified: "Verifiziert",
  verifiedText: "Es ist angemeldet, kann deine Nachrichten lesen, und deine Kontakte sehen es als deines.",
  notKnown: "Noch nicht bekannt",
  notKnownText: `Es ist angemeldet, und deine Schlüssel wurden ihm geschickt. Ob sie ankamen, war nicht rechtzeitig zu sehen: Bittet seine App um eine Verifizierung, gib dort deinen ${recoveryKey} ein.`,
  alarmHeading: (name) => `${name} ist verbunden, aber nicht verifiziert`,
  alarm: "Deine Schlüssel sind vielleicht in falschen Händen",
  alarmText:
    "Es hat deine Schlüssel bekommen, beweist damit aber nicht, dass es deines ist. Um sicherzugehen, auf einem Gerät, dem du vertraust:",
  remedy: [
    `Setze deine Identität zurück, und mit ihr die ${messageBackup} und den ${recoveryKey}.`,
    "Melde dann dieses neue Gerät ab.",
  ],
  backupLeftOut: `Der Schlüssel deiner ${messageBackup} wurde nicht übergeben. Um dort ältere Nachrichten zu lesen, gib auf dem neuen Gerät deinen ${recoveryKey} ein.`,
  backupNone: `Dein Konto hat keine ${messageBackup}; ältere Nachrichten bleiben dort vielleicht unlesbar.`,
  verifiedOnlyText: "Es ist angemeldet, und deine Kontakte sehen es als deines.",
  notAsked: "Es hat deine Schlüssel noch nicht",
  notAskedText: `Es hat diese Seite nicht danach gefragt. Um ältere Nachrichten zu lesen, gib dort deinen ${recoveryKey} ein, oder lass ihm ein anderes angemeldetes Gerät die Schlüssel geben.`,
  staysSignedIn: "Diese Seite bleibt angemeldet, bis du dich hier abmeldest.",
  signsOut: "Diese Seite meldet sich jetzt ab.",
  signsOutLater: "Diese Seite meldet sich ab, sobald das bekannt ist.",
  another: "Noch eines verbinden",
  seeDevices: "Deine Geräte ansehen",
}
