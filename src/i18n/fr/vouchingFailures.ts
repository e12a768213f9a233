import type { failures as english } from "../en/vouchingFailures.ts"

export const failures: typeof english = {
  "declined-here": {
    heading: "Vous avez refusé le nouvel appareil",
    happened: "Vous avez choisi «\u00A0Refuser\u00A0» sur cette page.",
    next: "Si les codes n’étaient pas identiques, vous avez bien fait\u00A0: quelqu’un s’était peut-être glissé entre les appareils. Si c’était par erreur, recommencez.",
  },
  "incompatible-intent": {
    heading: "Les deux appareils veulent aider",
    happened: "L’autre appareil est déjà connecté et veut en ajouter un nouveau, comme cette page.",
    next: "Sur votre nouvel appareil, choisissez «\u00A0Se connecter avec un QR code\u00A0» avant qu’il soit connecté. Puis recommencez.",
  },
  "nothing-offered": {
    heading: "Votre serveur n’accepte aucun appareil de cette façon",
    happened:
      "Il ne propose aucune façon de connecter un nouvel appareil, ni directement, ni sur sa propre page.",
    next: "Connectez-vous manuellement sur le nouvel appareil, ou adressez-vous à l’administrateur de votre serveur.",
  },
  "token-limit": {
    heading: "Votre serveur demande une pause",
    happened:
      "Il n’accepte qu’un nouvel appareil par minute, et cette association n’a pas eu le temps d’attendre.",
    next: "Il n’y a pas de problème\u00A0: attendez un peu, puis recommencez.",
  },
  "key-mismatch": {
    heading: "Ce nouvel appareil n’est peut-être pas le vôtre",
    happened:
      "Ce qu’il dit de lui-même ne correspond pas à ce que votre serveur sait de lui. Quelqu’un a peut-être pris sa place.",
    next: "Déconnectez ce nouvel appareil, puis recommencez.",
  },
  "not-signed": {
    heading: "Connecté, mais pas vérifié",
    happened: "C’est le bon appareil, mais sa vérification n’a pas fonctionné.",
    next: "Vérifiez-le d’une autre façon.",
  },
  "no-crypto-not-loaded": {
    heading: "Une partie de cette page ne s’est pas chargée",
    happened: "Sans elle, cette page ne peut pas vérifier votre nouvel appareil.",
    next: "Vérifiez votre connexion Internet, puis recommencez.",
  },
  "no-crypto-keys-lost": {
    heading: "Cette page a perdu ses propres clés",
    happened:
      "Votre serveur connaît pour cette session des clés qui ne sont plus dans ce navigateur, et aucune autre ne peut les remplacer.",
    next: "Déconnectez-vous ici et reconnectez-vous. Puis associez votre appareil.",
  },
  "no-crypto-no-storage": {
    heading: "Votre navigateur ne garde rien pour cette page",
    happened:
      "Pour vérifier un nouvel appareil, cette page doit garder ses propres clés tant que votre session est ouverte.",
    next: "Quittez la navigation privée, ou autorisez cette page à stocker des données, puis rechargez-la.",
  },
  "no-crypto-failed": {
    heading: "Cette page n’a pas pu se préparer à la vérification",
    happened: "La partie qui vérifie votre nouvel appareil n’a pas démarré.",
    next: "Recommencez. Si cela se reproduit, rechargez cette page ou utilisez un autre navigateur.",
  },
}
