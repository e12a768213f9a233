import type { Words } from "../en.ts"
import { inUnit } from "../numbers.ts"

const seconds = inUnit("fr", "second")

export const common: Words["common"] = {
  cancel: "Annuler",
  done: "Terminé",
  close: "Fermer",
  tryAgain: "Réessayer",
  startAgain: "Recommencer",
  newDevice: "Votre nouvel appareil",
  details: "Détails techniques",
  signOut: "Déconnecter l’appareil",
  secondsLeft: (count) => `Temps restant\u00A0: ${seconds(count)}`,
  later: {
    heading: "Un instant",
    waiting: "Cette partie de la page se charge.",
    longer: "Votre connexion Internet est un peu lente.",
    failed: "Cette partie de la page ne s’est pas chargée",
    failedLead: "Vérifiez votre connexion Internet, puis réessayez. Vous ne perdez rien à attendre.",
  },
  progress: { label: "Étapes", scan: "Scanner", compare: "Comparer", approve: "Autoriser" },
}
