import type { failures as english } from "../en/vouchingFailures.ts"

export const failures: typeof english = {
  "declined-here": {
    heading: "Du hast das neue Gerät abgelehnt",
    happened: "Du hast auf dieser Seite „Ablehnen“ gewählt.",
    next: "Waren die Codes nicht gleich, war es richtig so: Vielleicht war jemand zwischen den Geräten. War es ein Versehen, beginne neu.",
  },
  "incompatible-intent": {
    heading: "Beide Geräte wollen helfen",
    happened: "Das andere Gerät ist schon angemeldet und will, wie diese Seite, ein neues hereinholen.",
    next: "Wähle auf dem neuen Gerät „Mit QR-Code anmelden“, bevor es angemeldet ist. Beginne dann neu.",
  },
  "nothing-offered": {
    heading: "Dein Server lässt so kein Gerät herein",
    happened: "Er hat keine Anmeldung für neue Geräte, weder unmittelbar noch auf einer eigenen Seite.",
    next: "Melde dich auf dem neuen Gerät von Hand an oder frage die Verwaltung deines Servers.",
  },
  "token-limit": {
    heading: "Dein Server bittet um eine Pause",
    happened:
      "Er lässt ein neues Gerät pro Minute herein, und so lange konnte diese Verbindung nicht warten.",
    next: "Es ist nichts verkehrt: Warte etwas und beginne neu.",
  },
  "key-mismatch": {
    heading: "Das neue Gerät ist vielleicht nicht deines",
    happened:
      "Was es von sich sagt, ist nicht das, was dein Server darüber weiß. Vielleicht hat jemand seinen Platz eingenommen.",
    next: "Melde das neue Gerät ab und beginne neu.",
  },
  "not-signed": {
    heading: "Angemeldet, aber nicht verifiziert",
    happened: "Es ist das richtige Gerät, aber das Verifizieren hat nicht geklappt.",
    next: "Verifiziere es anders.",
  },
  "no-crypto-not-loaded": {
    heading: "Ein Teil dieser Seite wurde nicht geladen",
    happened: "Ohne ihn kann diese Seite dein neues Gerät nicht verifizieren.",
    next: "Prüfe deine Verbindung und beginne neu.",
  },
  "no-crypto-keys-lost": {
    heading: "Dieser Seite fehlen ihre eigenen Schlüssel",
    happened:
      "Dein Server kennt Schlüssel dieser Anmeldung, die nicht mehr in diesem Browser sind, und andere dürfen sie nicht ersetzen.",
    next: "Melde dich hier ab und neu an. Verbinde dann dein Gerät.",
  },
  "no-crypto-no-storage": {
    heading: "Dein Browser bewahrt für diese Seite nichts auf",
    happened:
      "Um ein neues Gerät zu verifizieren, muss diese Seite eigene Schlüssel aufbewahren, solange du angemeldet bist.",
    next: "Verlass den privaten Modus, oder erlaube dieser Seite das Speichern, und lade sie neu.",
  },
  "no-crypto-failed": {
    heading: "Diese Seite konnte sich nicht zum Verifizieren vorbereiten",
    happened: "Der Teil, der dein neues Gerät verifiziert, ist nicht gestartet.",
    next: "Beginne neu. Geschieht es wieder, lade diese Seite neu oder nimm einen anderen Browser.",
  },
}
