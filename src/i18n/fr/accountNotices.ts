import type { accountNotices as en } from "../en/accountNotices.ts"

export const accountNotices: typeof en = {
  changed: {
    heading: "Cette application utilise maintenant un autre compte",
    lead: "Si une association n’était pas terminée, elle a été arrêtée lors du changement de compte. Vous pouvez recommencer avec le compte connecté maintenant.",
  },
  "signed-out": {
    heading: "Cette application est déconnectée",
    lead: "Reconnectez-vous, puis associez votre appareil.",
  },
}
