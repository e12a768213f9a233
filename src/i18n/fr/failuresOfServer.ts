import type { serverFailures as english } from "../en/failuresOfServer.ts"

const signOutThere = "Déconnectez-vous dans son application, puis recommencez."
const tellAdmin = "Si le problème persiste, prévenez son administrateur."

export const serverFailures: typeof english = {
  "device-exists-by-us": {
    heading: "Cet appareil est déjà associé",
    happened: "Le nouvel appareil utilise l’identifiant d’un appareil déjà présent dans votre compte.",
    next: signOutThere,
  },
  "device-exists-by-them": {
    heading: "Cet appareil est déjà associé",
    happened: "Le nouvel appareil indique qu’il est déjà connecté.",
    next: signOutThere,
  },
  "device-not-found": {
    heading: "Le nouvel appareil n’est pas apparu",
    happened: "Il indique qu’il s’est connecté, mais il n’est pas dans votre compte.",
    next: `L’avez-vous autorisé avec un autre compte\u202F? ${signOutThere}`,
  },
  "bad-device-id": {
    heading: "Cet appareil ne peut pas être ajouté",
    happened: "Le nouvel appareil s’est donné un identifiant qu’aucun appareil ne peut avoir.",
    next: "Mettez à jour son application, ou utilisez-en une autre.",
  },
  "page-refused": {
    heading: "La page n’a pas pu être ouverte",
    happened: "Le nouvel appareil a indiqué une adresse qu’il serait risqué d’ouvrir.",
    next: "Recommencez. Si cela se reproduit, utilisez une autre application sur le nouvel appareil.",
  },
  "page-not-opened": {
    heading: "La page n’a pas pu être ouverte",
    happened: "Sans cette page, le nouvel appareil ne peut pas être autorisé.",
    next: "Recommencez, et ouvrez la page dans un navigateur où vous pouvez vous connecter à votre serveur.",
  },
  "keys-unavailable": {
    heading: "Vos clés n’ont pas pu être lues",
    happened: "Elles ont été reverrouillées avant de pouvoir être transmises.",
    next: "Recommencez et déverrouillez-les.",
  },
  server: {
    heading: "Le serveur a renvoyé une erreur",
    happened: "Il ne peut pas faire pour le moment ce qu’il faut pour l’association.",
    next: `Attendez un peu, puis recommencez. ${tellAdmin}`,
  },
  unreachable: {
    heading: "Le serveur ne répond pas",
    happened: "Il a été interrogé plusieurs fois, sans aucune réponse.",
    next: "Recommencez dans un instant.",
  },
  offline: {
    heading: "Vous êtes hors ligne",
    happened: "Cet ordinateur n’a pas de connexion réseau en ce moment.",
    next: "Rétablissez la connexion, puis recommencez.",
  },
  "signed-out": {
    heading: "Votre session a pris fin",
    happened: "Votre serveur n’accepte plus la session de cette page.",
    next: "Reconnectez-vous ici, puis associez votre appareil.",
  },
  "bad-answer": {
    heading: "Une réponse inattendue est arrivée",
    happened: "La réponse du serveur est inutilisable. Quelque chose l’a peut-être modifiée en chemin.",
    next: `Recommencez, peut-être sur un autre réseau. ${tellAdmin}`,
  },
  bug: {
    heading: "Cette page a fait une erreur",
    happened: "Il s’est passé ici quelque chose qui n’aurait pas dû arriver. Vous n’y êtes pour rien.",
    next: "Recommencez. Les détails techniques aideront la personne qui corrigera l’erreur.",
  },
}
