import type { ConversationWords } from "../later.ts"

export const conversations: ConversationWords = {
  grant:
    "Fonctionne avec la plupart des applications actuelles qui se connectent par QR code\u00A0: votre serveur a la page où vous autorisez chacune d’elles.",
  noGrant:
    "Ne fonctionne pas avec la plupart des applications actuelles\u00A0: il leur faut une page de votre serveur où vous autorisez chacune d’elles, et votre serveur n’en a pas.",
  loginToken:
    "Fonctionne avec les applications qui vous font comparer douze chiffres sur les deux appareils\u00A0: votre serveur laisse cette page les connecter dès que vous les autorisez ici.",
  grantOverEarlier:
    "Fonctionne avec les applications qui vous font comparer douze chiffres sur les deux appareils, si elles peuvent se connecter sur la page de votre serveur.",
  noEarlier:
    "Ne fonctionne pas avec les applications plus anciennes, qui vous font comparer douze chiffres sur les deux appareils.",
  onlyScan:
    "Cette page ne peut pas afficher de code ici\u00A0: c’est donc vous qui scannez celui de la nouvelle application.",
}
