import type { accountNotices as en } from "../en/accountNotices.ts"

export const accountNotices: typeof en = {
  changed: {
    heading: "Diese App hat das Konto gewechselt",
    lead: "Was beim anderen Konto noch nicht fertig war, wurde beendet. Du kannst mit dem Konto, das jetzt angemeldet ist, neu anfangen.",
  },
  "signed-out": {
    heading: "Diese App ist abgemeldet",
    lead: "Melde dich neu an und verbinde dann dein Gerät.",
  },
}
