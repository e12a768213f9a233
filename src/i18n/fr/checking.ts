import type { Words } from "../en.ts"

export const checking: Words["checking"] = {
  heading: "Préparation",
  lead: "Un coup d’œil rapide pour voir si tout est en place.",
  waiting: "Votre serveur est interrogé.",
  longer: "Votre serveur met du temps à répondre.",
  checks: {
    server: "Votre serveur",
    oauth: "Sa propre page de connexion",
    "device-grant": "Connecter un appareil avec un code",
    "login-token": "Connecter un appareil à partir d’un autre",
    rendezvous: "Relier deux appareils",
    "cross-signing": "Votre identité, qui sert à vérifier vos appareils",
    "secret-storage": "Vos clés, sauvegardées avec une clé de récupération",
  },
  whatWorks: "Quelles nouvelles applications fonctionnent ici",
  status: {
    pending: "contrôle en cours",
    ok: "en place",
    missing: "pas en place",
    unknown: "pas encore connu",
  },
}
