import { arrival } from "./fr/arrival.ts"
import { login } from "./fr/login.ts"
import type { AppWords } from "./en.ts"

const list = (servers: readonly string[]) => new Intl.ListFormat("fr").format(servers)

/** French. */
export const fr: AppWords = {
  name: "Associer un nouvel appareil",
  busy: {
    heading: "Un instant",
    waiting: "En attente de votre serveur.",
    longer: "Il met du temps à répondre.",
  },
  tryAgain: "Réessayer",
  details: "Détails techniques",
  help: "Aide",
  signIn: {
    heading: "Connectez-vous pour associer un appareil",
    lead: "Si votre serveur a sa propre page pour cela, vous vous y connectez, puis vous revenez ici.",
    field: "Votre identifiant Matrix ou votre serveur",
    example: "Par exemple @vous:example.org, ou example.org",
    stay: "Rester connecté sur cet ordinateur",
    stayMeaning:
      "Seulement sur un ordinateur qui est à vous. Quel que soit votre choix, vos clés ne sont jamais conservées déverrouillées.",
    action: "Continuer",
    looking: (server) => `Recherche de ${server}`,
    longer: "En attente de sa réponse.",
    empty: "Saisissez votre identifiant Matrix ou le nom de votre serveur.",
    onlyField: "Votre serveur",
    only: "Cette page ne permet de se connecter qu’à ce serveur.",
    someOf: (servers) => `Cette page permet de se connecter à ces serveurs\u00A0: ${list(servers)}.`,
    fromLink:
      "C’est ce que propose le lien que vous avez suivi. Est-ce bien votre compte, ou votre serveur\u202F?",
  },
  notAllowed: (server, allowed) =>
    `Cette page ne permet pas de se connecter à ${server}, mais à ${list(allowed)}.`,
  discovery: {
    "not-an-address":
      "Ce n’est ni un identifiant Matrix, ni le nom d’un serveur. Y a-t-il une faute de frappe\u202F?",
    "insecure-address":
      "Ce serveur n’est joignable que sans chiffrement (http)\u00A0: votre connexion ne serait pas sûre.",
    offline: "Vous êtes hors ligne. Rétablissez votre connexion Internet, puis réessayez.",
    "no-answer":
      "Personne ne répond à cette adresse. Le nom est-il exact\u202F? Si oui, le serveur est peut-être en panne.",
    "not-matrix":
      "Quelque chose répond à cette adresse, mais ce n’est pas un serveur Matrix. Le nom est-il exact\u202F?",
    "well-known-lies":
      "Ce serveur renvoie à un endroit où il n’y a pas de serveur Matrix. Seul son administrateur peut corriger cela.",
    "server-error": "Votre serveur a un problème en ce moment. Attendez un peu, puis réessayez.",
  },
  problems: {
    "no-sign-in":
      "Votre serveur ne propose aucune façon de se connecter utilisable par une page comme celle-ci. Seul son administrateur peut en ajouter une.",
    "registration-closed":
      "Votre serveur ne permet pas à de nouvelles applications, comme cette page, de connecter des utilisateurs. Son administrateur peut inscrire cette page manuellement.",
    "registration-refused":
      "Votre serveur a examiné cette page et refuse qu’elle connecte des utilisateurs. Son administrateur peut l’autoriser ou l’inscrire.",
    declined:
      "Vous avez choisi de ne pas laisser cette page se connecter\u00A0: il ne s’est donc rien passé.",
    refused:
      "Votre serveur a mis fin à la connexion. Réessayez\u202F; si le problème persiste, prévenez son administrateur.",
    "not-ours":
      "Cette réponse ne correspond à aucune connexion commencée dans cet onglet. Veuillez recommencer ici.",
    unreachable: "Votre serveur n’a pas répondu. Vérifiez votre connexion Internet, puis réessayez.",
    "bad-answer":
      "La réponse de votre serveur est inutilisable. Réessayez\u202F; si le problème persiste, prévenez son administrateur.",
    "no-device":
      "Votre serveur a connecté cette page sans en faire un appareil, ce qui est nécessaire pour l’association.",
  },
  home: {
    heading: "Connecter un nouvel appareil",
    lead: "Votre nouveau téléphone ou ordinateur est connecté et vérifié en une minute environ\u00A0: un appareil scanne le code de l’autre, et vous autorisez la connexion.",
    need: [
      "Votre nouvel appareil, avec une application Matrix qui peut se connecter avec un QR code.",
      "Votre clé de récupération ou votre phrase secrète, pour que le nouvel appareil puisse lire vos messages.",
    ],
    needHeading: "À avoir sous la main",
    action: "Associer un nouvel appareil",
    leaveWhenDone: "Déconnecter cette page à la fin",
    signOut: "Se déconnecter",
    nearlyDone: "Presque terminé",
  },
  unreachable: {
    heading: "Votre serveur ne répond pas",
    lead: "Votre session est toujours ouverte ici, mais votre serveur n’a pas pu être interrogé. Vérifiez votre connexion Internet.",
  },
  signedOut: {
    heading: "Cette page est déconnectée",
    done: "Votre nouvel appareil est prêt, et cette page n’est plus un appareil de votre compte.",
    asked: "Cette page n’est plus un appareil de votre compte.",
    unused: "Elle n’a pas été utilisée pendant une journée\u00A0: elle s’est donc déconnectée.",
    ended: "Votre serveur ou un autre onglet a mis fin à cette session.",
    expiredHeading: "Reconnectez-vous",
    expired: "Votre serveur le demande de temps en temps. Cette page reste le même appareil de votre compte.",
    notTold:
      "Votre serveur n’a pas pu être prévenu\u00A0: il compte donc toujours cette page parmi vos appareils. Ce sera corrigé quand vous rouvrirez cette page, ou quand vous supprimerez l’appareil sur le serveur.",
    close: "Vous pouvez la fermer maintenant.",
    again: "Se reconnecter",
  },
  unfit: {
    framed: {
      heading: "Ouvrez cette page à part",
      text: "Elle est affichée à l’intérieur d’une autre page, qui pourrait vous tromper et vous faire cliquer malgré vous. Ouvrez son adresse dans un onglet à part.",
      open: "Ouvrir dans un onglet à part",
    },
    insecure: {
      heading: "Cette page a besoin d’une connexion sécurisée",
      text: "Ouvrez son adresse avec https. Sans cela, quelqu’un pourrait lire vos échanges en chemin.",
    },
  },
  config: {
    heading: "Cette page n’est pas configurée correctement",
    unreachable:
      "Son fichier config.json n’a pas pu être lu. Vérifiez votre connexion Internet, puis rechargez la page.",
    "not-json":
      "Son fichier config.json n’est pas du JSON valide. La personne qui héberge cette page peut corriger cela.",
    "unknown-key":
      "Son fichier config.json contient une entrée qui n’existe pas. La personne qui héberge cette page peut corriger cela.",
    invalid:
      "Son fichier config.json contient une entrée incorrecte. La personne qui héberge cette page peut corriger cela.",
  },
  broken: {
    heading: "Cette page a fait une erreur",
    text: "Il s’est passé quelque chose qui n’aurait pas dû arriver. Plus rien n’est envoyé d’ici\u202F; rechargez la page pour recommencer.",
    reload: "Recharger",
  },
  later: { arrival, login },
}
