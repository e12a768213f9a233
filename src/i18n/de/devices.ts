import type { DeviceWords } from "../later.ts"
import { counted } from "../numbers.ts"

const trust: DeviceWords["trust"] = {
  verified: "Verifiziert",
  unsigned: "Nicht verifiziert",
  "wrongly-signed": "Verifizierung fehlerhaft",
  "no-keys": "Ohne Verschlüsselung",
  unknown: "Verifizierung nicht bekannt",
}

const trustMeaning: DeviceWords["trustMeaning"] = {
  verified: "Es hat bewiesen, dass es deines ist, und deine Kontakte sehen es als deines.",
  unsigned:
    "Es hat nicht bewiesen, dass es deines ist. Kennst du es, verifiziere es in seiner App; sonst melde es ab.",
  "wrongly-signed": "Seine Schlüssel und deren Signaturen widersprechen sich. Im Zweifel melde es ab.",
  "no-keys": "Es kann keine verschlüsselten Nachrichten lesen. Kennst du es nicht, melde es ab.",
  unknown: "Dein Server konnte gerade nicht danach gefragt werden.",
}

export const devices: DeviceWords = {
  heading: "Deine Geräte",
  loading: "Deine Geräte werden geladen",
  longer: "Dein Server antwortet noch nicht.",
  failed: "Deine Geräte ließen sich gerade nicht laden.",
  old: "Diese Liste ließ sich gerade nicht aktualisieren und ist vielleicht veraltet.",
  isNew: "Neu",
  isThis: "Diese Seite",
  lastSeen: (when) => `Zuletzt aktiv ${when}`,
  unnamed: "Gerät ohne Namen",
  trust,
  trustMeaning,
  count: counted("de", { one: "1 Gerät", other: "# Geräte" }),
  found: counted("de", { one: "1 Gerät gefunden", other: "# Geräte gefunden" }),
  search: "Nach Name oder ID suchen",
  sort: "Sortieren nach",
  sorts: { activity: "Zuletzt aktiv", name: "Name" },
  manage: (name) => `${name} verwalten`,
  appeared: (name) => `${name} wurde eben in deinem Konto angemeldet`,
  appearedMeaning: "Wenn du das nicht warst, melde es jetzt ab.",
  look: "Ansehen",
  mine: "Es ist meines",
  gone: (name) => `${name} ist nicht mehr angemeldet`,
  details: {
    back: "Alle Geräte",
    id: "ID",
    lastSeen: "Zuletzt aktiv",
    notTold: "Dein Server sagt es nicht",
    own: "Das ist diese Seite selbst. Um sie zu entfernen, melde dich hier ab.",
  },
  rename: {
    field: "Name",
    hint: "Andere können ihn sehen. Lass das Feld leer, wenn das Gerät keinen haben soll.",
    action: "Speichern",
    saving: "Wird gespeichert",
    saved: "Gespeichert",
    failed: "Der Name ließ sich gerade nicht speichern. Versuche es noch einmal.",
  },
}
