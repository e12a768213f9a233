import type { ScanningWords } from "../later.ts"
import { scan } from "./scan.ts"

const scanWarning: ScanningWords["scanWarning"] = {
  heading: "Ne scannez qu’un code que vous voyez devant vous",
  lead: "Sur l’écran de votre propre nouvel appareil, dans votre main ou sur votre bureau.",
  title: "Si quelqu’un vous envoie un code, c’est qu’il veut votre compte",
  who: "Par e-mail, dans une discussion, sur une page web ou dans un appel vidéo\u00A0: ne le scannez pas, peu importe qui le demande.",
  powers: "L’appareil dont vous scannez le code pourra\u00A0:",
  can: [
    "lire vos messages, même les anciens",
    "écrire et agir en votre nom",
    "se porter garant d’autres appareils",
  ],
  todo: [
    "Sur votre nouvel appareil, ouvrez votre application Matrix.",
    "Choisissez «\u00A0Se connecter avec un QR code\u00A0», et affichez-y un code.",
    "Revenez ici avec cet appareil devant vous.",
  ],
  onlyWay:
    "Avec votre serveur, cette page ne peut pas afficher de code\u00A0: c’est donc à votre nouvel appareil d’en afficher un.",
  action: "J’ai mon nouvel appareil ici",
  showInstead: "Plutôt afficher un code",
}

const reaching: ScanningWords["reaching"] = {
  heading: "Liaison avec votre nouvel appareil",
  waiting: "Son code a été scanné. Une liaison privée s’établit.",
  longer: "En attente d’une réponse de votre nouvel appareil. Laissez son application ouverte.",
}

const shownCheckCode: ScanningWords["shownCheckCode"] = {
  heading: "Saisissez ceci sur votre nouvel appareil",
  lead: "Il demande deux chiffres, pour s’assurer que personne ne s’est glissé entre les deux appareils.",
  spoken: (digits) => `Les chiffres\u00A0: ${digits}`,
  next: "Ensuite, vous l’autoriserez sur la page de votre serveur. Cette page-ci continue toute seule.",
  notAsked: "Il ne demande pas de chiffres",
}

const elsewhere: ScanningWords["elsewhere"] = {
  host: (host) => `Les deux appareils se rejoignent sur ${host}`,
  meaning:
    "C’est votre nouvel appareil qui a choisi cet endroit, et son adresse n’est pas celle de votre serveur. Ce que les appareils s’y disent est chiffré.",
}

export const scanning: ScanningWords = {
  scanWarning,
  reaching,
  shownCheckCode,
  elsewhere,
  scan,
}
