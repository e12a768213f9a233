import type { Words } from "../en.ts"
import { counted } from "../numbers.ts"

export const code: Words["code"] = {
  heading: "Scannez ce code avec votre nouvel appareil",
  steps: {
    open: "Sur votre nouvel appareil, ouvrez votre application Matrix.",
    choose: "Choisissez «\u00A0Se connecter avec un QR code\u00A0».",
    point: "Pointez sa caméra vers ce code.",
  },
  next: "Ensuite, vous saisirez ici deux chiffres affichés sur votre nouvel appareil.",
  nextDigits:
    "Ensuite, vous comparerez douze chiffres sur les deux appareils. Puis votre serveur vous demandera peut-être votre mot de passe.",
  image: "QR code à scanner avec votre nouvel appareil",
  making: "Création de votre code",
  makingLonger: "Votre serveur doit encore ouvrir une liaison pour le code.",
  renewsIn: (seconds) => `Nouveau code dans ${seconds}\u00A0s`,
  renewing: "Création d’un nouveau code",
  trouble: "Le scan ne marche pas\u202F?",
  scanInstead: "Plutôt scanner son code",
  otherCode: "L’autre application ne peut pas lire ce code",
}

export const connecting: Words["connecting"] = {
  heading: "Liaison avec votre nouvel appareil",
  waiting: "Quelqu’un a scanné le code. Une liaison privée s’établit.",
  longer: "En attente d’une réponse de votre nouvel appareil. Laissez son application ouverte.",
}

export const checkCode: Words["checkCode"] = {
  heading: "Saisissez les 2 chiffres affichés sur votre nouvel appareil",
  lead: "Regardez votre nouvel appareil. Ces chiffres prouvent que personne ne s’est glissé entre les deux appareils.",
  field: "Les deux chiffres",
  wrong: counted("fr", {
    one: "Ce ne sont pas les bons chiffres. Il vous reste # essai.",
    many: "Ce ne sont pas les bons chiffres. Il vous reste # d’essais.",
    other: "Ce ne sont pas les bons chiffres. Il vous reste # essais.",
  }),
  wrongMeaning:
    "Le plus souvent, c’est une faute de frappe\u00A0: regardez encore une fois. Si vous avez saisi exactement ce qu’affiche votre nouvel appareil, quelqu’un d’autre a peut-être scanné votre code\u00A0: annulez.",
  incomplete: "Saisissez les deux chiffres, même si le premier est un 0.",
  action: "Continuer",
  noCode: "Il affiche une erreur à la place",
}

export const request: Words["request"] = {
  heading: "Les chiffres correspondent",
  waiting: "Votre nouvel appareil envoie une demande de connexion à votre serveur.",
  longer: "Votre nouvel appareil doit encore indiquer comment il veut se connecter.",
}
