import type { Words } from "../en.ts"

export const consent: Words["consent"] = {
  heading: "Autorisez le nouvel appareil",
  headingOpened: "Terminez dans l’autre onglet",
  goesTo: "Vous l’autoriserez sur\u00A0:",
  compare:
    "Sur la page de votre serveur, vérifiez que le code affiché est le même que sur votre nouvel appareil.",
  type: "Sur la page de votre serveur, saisissez le code affiché par votre nouvel appareil.",
  anotherCode:
    "Votre nouvel appareil affiche un second code, pour la page de votre serveur. Ce ne sont pas les douze chiffres que vous avez comparés ici.",
  allow: "Si tout est en ordre, autorisez l’appareil.",
  comeBack: "Revenez ici\u00A0: cette page continue toute seule.",
  open: (host) => `Ouvrir ${host}`,
  opensTab: "ouvre un nouvel onglet",
  openAgain: "Ouvrir à nouveau",
  another: "Autres façons de l’ouvrir",
  copy: "Copier l’adresse",
  copied: "Copiée. Ouvrez-la dans un autre onglet.",
  openedOtherwise: "Je l’ai ouverte autrement",
  didNotOpen: "Je ne peux pas ouvrir cette page",
  waiting: "En attente de votre autorisation sur l’autre page.",
  waitingTypeCode: "Saisissez sur l’autre page le code de votre nouvel appareil, et autorisez l’appareil.",
  longer: "Déjà autorisé\u202F? Votre nouvel appareil se connecte\u00A0: laissez son application ouverte.",
}

export const sharing: Words["sharing"] = {
  heading: "Transmission de vos clés",
  checkingHeading: "Votre nouvel appareil se connecte",
  checking: "Recherche de votre nouvel appareil sur votre serveur.",
  checkingLonger: "Le nouvel appareil n’apparaît pas encore dans votre compte.",
  sharing: "Votre nouvel appareil reçoit vos clés par la liaison privée.",
  sharingLonger: "Votre serveur doit encore les transmettre.",
}
