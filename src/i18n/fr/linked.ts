import type { Words } from "../en.ts"

export const linked: Words["linked"] = {
  heading: (name) => `${name} est associé`,
  watching: "Connecté, avec vos clés. Nous regardons s’il est bien vérifié.",
  watchingLonger: "Cela peut prendre une minute. Vous pouvez déjà utiliser votre nouvel appareil.",
  verified: "Vérifié",
  verifiedText: "Il est connecté, il peut lire vos messages, et vos contacts le voient comme le vôtre.",
  notKnown: "On ne sait pas encore s’il est vérifié",
  notKnownText:
    "Il est connecté, et vos clés lui ont été envoyées. Nous n’avons pas pu voir à temps si elles sont arrivées\u00A0: si son application demande une vérification, saisissez-y votre clé de récupération.",
  alarmHeading: (name) => `${name} est associé, mais pas vérifié`,
  alarm: "Vos clés sont peut-être entre de mauvaises mains",
  alarmText:
    "Il a reçu vos clés, mais il ne s’en sert pas pour prouver qu’il est à vous. Par sécurité, sur un appareil auquel vous faites confiance\u00A0:",
  remedy: [
    "Réinitialisez votre identité et, avec elle, votre sauvegarde des messages et votre clé de récupération.",
    "Ensuite, déconnectez ce nouvel appareil.",
  ],
  backupLeftOut:
    "La clé de votre sauvegarde des messages n’a pas été transmise. Pour lire vos anciens messages sur le nouvel appareil, saisissez-y votre clé de récupération.",
  backupNone:
    "Votre compte n’a pas de sauvegarde des messages\u00A0: les anciens messages resteront peut-être illisibles sur le nouvel appareil.",
  verifiedOnlyText: "Il est connecté, et vos contacts le voient comme le vôtre.",
  notAsked: "Il n’a pas encore vos clés",
  notAskedText:
    "Il ne les a pas demandées à cette page. Pour lire vos anciens messages sur le nouvel appareil, saisissez-y votre clé de récupération, ou laissez un autre appareil connecté à votre compte lui donner les clés.",
  staysSignedIn: "Cette page reste connectée jusqu’à ce que vous vous déconnectiez ici.",
  signsOut: "Cette page se déconnecte maintenant.",
  signsOutLater: "Cette page se déconnectera dès que ce sera connu.",
  another: "En associer un autre",
  seeDevices: "Voir vos appareils",
}
