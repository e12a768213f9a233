import type { DeviceWords } from "../later.ts"
import { counted } from "../numbers.ts"

const trust: DeviceWords["trust"] = {
  verified: "Vérifié",
  unsigned: "Non vérifié",
  "wrongly-signed": "Vérification invalide",
  "no-keys": "Sans chiffrement",
  unknown: "Vérification inconnue",
}

const trustMeaning: DeviceWords["trustMeaning"] = {
  verified: "Il a prouvé qu’il est à vous, et vos contacts le voient comme le vôtre.",
  unsigned:
    "Il n’a pas prouvé qu’il est à vous. Si vous le connaissez, vérifiez-le dans son application\u202F; sinon, déconnectez-le.",
  "wrongly-signed": "Ses clés et leurs signatures se contredisent. Dans le doute, déconnectez-le.",
  "no-keys": "Il ne peut pas lire les messages chiffrés. Si vous ne le connaissez pas, déconnectez-le.",
  unknown: "Impossible d’interroger votre serveur à ce sujet pour le moment.",
}

export const devices: DeviceWords = {
  heading: "Vos appareils",
  loading: "Chargement de vos appareils",
  longer: "En attente de votre serveur.",
  failed: "Impossible de lire la liste de vos appareils pour le moment.",
  old: "Cette liste n’a pas pu être actualisée. Elle n’est peut-être plus à jour.",
  isNew: "Nouveau",
  isThis: "Cette page",
  lastSeen: (when) => `Dernière activité\u00A0: ${when}`,
  unnamed: "Appareil sans nom",
  trust,
  trustMeaning,
  count: counted("fr", { one: "# appareil", many: "# d’appareils", other: "# appareils" }),
  found: counted("fr", {
    one: "# appareil trouvé",
    many: "# d’appareils trouvés",
    other: "# appareils trouvés",
  }),
  search: "Rechercher par nom ou identifiant",
  sort: "Trier par",
  sorts: { activity: "Dernière activité", name: "Nom" },
  manage: (name) => `Gérer ${name}`,
  appeared: (name) => `${name} vient d’être connecté à votre compte`,
  appearedMeaning: "Si ce n’était pas vous, déconnectez-le maintenant.",
  look: "Voir l’appareil",
  mine: "C’est le mien",
  gone: (name) => `${name} n’est plus connecté`,
  details: {
    back: "Tous les appareils",
    id: "Identifiant",
    lastSeen: "Dernière activité",
    notTold: "Votre serveur ne l’indique pas",
    own: "Il s’agit de cette page elle-même. Pour la retirer, déconnectez-vous ici.",
  },
  rename: {
    field: "Nom",
    hint: "Les autres peuvent le voir. Laissez ce champ vide pour ne pas en avoir.",
    action: "Enregistrer",
    saving: "Enregistrement",
    saved: "Enregistré",
    failed: "Le nom n’a pas pu être enregistré pour le moment. Réessayez.",
  },
}
