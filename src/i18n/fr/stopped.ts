import type { stopped as english } from "../en/stopped.ts"

export const stopped: typeof english = {
  safe: "Votre compte est en sécurité",
  nothingShared: "Rien n’a été transmis, et aucun appareil n’a été connecté.",
  stayedOut: "Aucun nouvel appareil ne s’est connecté, et aucune de vos clés n’a été transmise.",
  dontApprove: "N’autorisez plus rien dans l’autre onglet",
  nothingSharedYet:
    "Aucune de vos clés n’a été transmise. Mais si l’appareil est autorisé là-bas, il pourra encore se connecter.",
  mayStillSignIn: "Le nouvel appareil peut encore se connecter",
  nothingSharedButApproved:
    "Vous l’aviez déjà autorisé. Mais il n’est pas vérifié, et aucune de vos clés n’a été transmise.",
  watching: "Nous regardons si l’appareil se connecte malgré tout.",
  watchingLonger: "Cela dure jusqu’à l’expiration de sa demande. Vous pouvez laisser cette page ouverte.",
  notKnown:
    "Impossible de savoir si l’appareil s’est connecté. Cherchez-le dans la liste des appareils de votre compte, y compris depuis une autre application.",
  signedIn: {
    heading: "Connecté, mais pas encore vérifié",
    headingUnclear: "Connecté, mais pas terminé",
    happened: (name) => `${name} a été autorisé, mais l’association s’est arrêtée avant la fin.`,
    finish: "Vous pouvez terminer autrement",
    noKeys: "Il n’a pas reçu vos clés et ne peut donc pas encore lire vos messages chiffrés. Au choix\u00A0:",
    keysUnclear:
      "On ne sait pas si vos clés lui sont parvenues\u202F; son application indique s’il est vérifié. Si ce n’est pas le cas, au choix\u00A0:",
    ways: [
      "Saisissez votre clé de récupération sur le nouvel appareil.",
      "Vérifiez-le depuis un autre appareil connecté à votre compte.",
      "Déconnectez-le dans la liste de vos appareils, puis recommencez.",
    ],
    stranger: "Si vous ne connaissez pas cet appareil, déconnectez-le maintenant.",
  },
}
