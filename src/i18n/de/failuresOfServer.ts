import type { serverFailures as english } from "../en/failuresOfServer.ts"

const signOutThere = "Melde dich in seiner App ab und beginne dann neu."
const tellAdmin = "Bleibt es dabei, sag seiner Verwaltung Bescheid."

export const serverFailures: typeof english = {
  "device-exists-by-us": {
    heading: "Das neue Gerät ist schon verbunden",
    happened: "Das neue Gerät benutzt die Kennung eines Geräts, das dein Konto schon hat.",
    next: signOutThere,
  },
  "device-exists-by-them": {
    heading: "Das neue Gerät ist schon verbunden",
    happened: "Das neue Gerät sagt, dass es schon angemeldet ist.",
    next: signOutThere,
  },
  "device-not-found": {
    heading: "Das neue Gerät ist nicht erschienen",
    happened: "Es sagt, es habe sich angemeldet, ist aber nicht in deinem Konto.",
    next: `Wurde es mit einem anderen Konto zugelassen? ${signOutThere}`,
  },
  "bad-device-id": {
    heading: "Dieses Gerät kann nicht hinzukommen",
    happened: "Das neue Gerät gab sich eine Kennung, die kein Gerät haben kann.",
    next: "Aktualisiere seine App oder nimm eine andere.",
  },
  "page-refused": {
    heading: "Die Seite konnte nicht geöffnet werden",
    happened: "Das neue Gerät nannte eine Adresse, die zu öffnen nicht sicher ist.",
    next: "Beginne neu. Geschieht es wieder, nimm auf dem neuen Gerät eine andere App.",
  },
  "page-not-opened": {
    heading: "Die Seite konnte nicht geöffnet werden",
    happened: "Ohne diese Seite kann das neue Gerät nicht zugelassen werden.",
    next: "Beginne neu und öffne die Seite in einem Browser, in dem du dich bei deinem Server anmelden kannst.",
  },
  "keys-unavailable": {
    heading: "Deine Schlüssel waren nicht zu lesen",
    happened: "Sie wurden wieder verschlossen, bevor sie übergeben werden konnten.",
    next: "Beginne neu und schließe sie auf.",
  },
  server: {
    heading: "Der Server meldet einen Fehler",
    happened: "Was dazu nötig ist, konnte er gerade nicht tun.",
    next: `Warte etwas und beginne neu. ${tellAdmin}`,
  },
  unreachable: {
    heading: "Der Server antwortet nicht",
    happened: "Er wurde mehrmals gefragt und gab keine Antwort.",
    next: "Beginne gleich noch einmal.",
  },
  offline: {
    heading: "Du bist offline",
    happened: "Dieser Computer hat gerade keine Netzverbindung.",
    next: "Stelle die Verbindung her und beginne neu.",
  },
  "signed-out": {
    heading: "Du bist abgemeldet",
    happened: "Dein Server nimmt die Anmeldung dieser Seite nicht mehr an.",
    next: "Melde dich hier neu an und verbinde dann dein Gerät.",
  },
  "bad-answer": {
    heading: "Es kam eine unerwartete Antwort",
    happened:
      "Die Antwort des Servers ist nicht zu gebrauchen. Vielleicht hat sie unterwegs etwas verändert.",
    next: `Beginne neu, vielleicht in einem anderen Netz. ${tellAdmin}`,
  },
  bug: {
    heading: "Diese Seite hat einen Fehler gemacht",
    happened: "Hier geschah etwas, das nicht geschehen sollte. Es liegt nicht an dir.",
    next: "Beginne neu. Die technischen Einzelheiten helfen denen, die es beheben.",
  },
}
