import type { VouchingWords } from "../later.ts"
import { inUnit } from "../numbers.ts"
import { failures } from "./vouchingFailures.ts"

const seconds = inUnit("fr", "second")

const settingUp: VouchingWords["settingUp"] = {
  heading: "Préparation de la vérification de votre nouvel appareil",
  lead: "Avec votre serveur, cette page doit vérifier elle-même le nouvel appareil. Pour cela, elle charge une partie supplémentaire.",
  bar: "Chargement",
  of: (loaded, total) => `${loaded} sur ${total}\u00A0Mo`,
  soFar: (loaded) => `${loaded}\u00A0Mo pour l’instant`,
  starting: "Démarrage de cette partie.",
  startingLonger:
    "Les clés de cette page sont communiquées à votre serveur, pour que votre nouvel appareil puisse reconnaître cette page.",
  once: "Ce n’est aussi long que la première fois\u00A0: votre navigateur conserve ensuite cette partie.",
}

const compareCode: VouchingWords["compareCode"] = {
  "sign-in": {
    heading: "Voyez-vous le même code sur votre nouvel appareil\u202F?",
    lead: () => "Regardez votre nouvel appareil\u00A0: lui aussi affiche douze chiffres.",
    approving:
      "N’autorisez l’appareil que si les douze chiffres sont identiques et qu’il est bien le vôtre\u00A0: il sera alors connecté et pourra lire vos messages.",
    declining: "Si vous refusez, aucun appareil ne sera connecté et rien ne sera transmis.",
  },
  keys: {
    heading: "Autoriser votre nouvel appareil à lire vos messages\u202F?",
    lead: (name) =>
      `${name} est connecté. Comparez encore une fois les douze chiffres avec ceux qu’il affiche.`,
    approving:
      "N’autorisez l’appareil que s’ils sont identiques\u00A0: il sera alors vérifié et pourra lire vos messages chiffrés. Ces chiffres n’ont rien à voir avec le code pour la page de votre serveur.",
    declining: "Si vous refusez, il n’aura pas vos clés, et vous pourrez le déconnecter.",
  },
  spoken: (digits) => `Le code\u00A0: ${digits}`,
  differs: "Sinon, refusez",
  between: "Si votre nouvel appareil affiche un autre code, quelqu’un s’est glissé entre les deux appareils.",
  approve: "Autoriser",
  decline: "Refuser",
}

const proveIdentity: VouchingWords["proveIdentity"] = {
  heading: "Confirmez que c’est bien vous",
  passwordLead: "Votre serveur demande votre mot de passe avant d’accepter un nouvel appareil.",
  password: "Mot de passe de votre compte",
  privacy: "Il n’est envoyé qu’à votre serveur, et n’est conservé nulle part.",
  confirm: "Confirmer",
  busy: "Votre serveur le contrôle",
  longer: "En attente d’une réponse de votre serveur.",
  wrong: "Ce n’était pas le bon mot de passe",
  wrongNext: "Il s’agit du mot de passe de votre compte, pas de la clé de récupération. Réessayez.",
  pageLead: "Votre serveur demande, sur sa propre page, si c’est vraiment vous. Ouvrez-la, puis revenez ici.",
  goesTo: "Vous le confirmerez sur\u00A0:",
  pageDone: "Je l’ai fait là-bas",
  notDone: "Votre serveur indique que ce n’est pas encore fait",
  notDoneNext: "Ouvrez sa page encore une fois, allez jusqu’au bout, puis revenez ici.",
}

const waitForToken: VouchingWords["waitForToken"] = {
  heading: "Votre serveur demande une courte pause",
  why: "Il n’accepte qu’un nouvel appareil par minute, et il vient d’en accepter un. Cette page continue toute seule.",
  goesOnIn: (count) => `Suite dans ${seconds(count)}`,
  asking: "Nouvelle demande à votre serveur",
  keepOpen: "Laissez l’application ouverte sur votre nouvel appareil.",
}

const awaitingSignIn: VouchingWords["awaitingSignIn"] = {
  heading: "Autorisé",
  waiting: "Votre nouvel appareil se connecte.",
  longer: "Il doit encore indiquer que c’est fait. Laissez son application ouverte.",
}

const verifying: VouchingWords["verifying"] = {
  heading: (name) => `${name} est en cours de vérification`,
  waiting: "C’est bien l’appareil que vous avez autorisé. Il est en train d’être marqué comme le vôtre.",
  longer: "En attente de votre serveur, qui doit publier cette information.",
}

const givingSecrets: VouchingWords["givingSecrets"] = {
  heading: (name) => `${name} est vérifié`,
  lead: "Il récupère maintenant vos clés auprès de cette page\u00A0: laissez-la ouverte.",
  waiting: "En attente de sa demande.",
  longer:
    "Certaines applications ont besoin d’une minute pour cela. Laissez aussi son application ouverte. Si vous n’attendez pas, vous pourrez y saisir plus tard votre clé de récupération.",
  stopWaiting: "Ne pas attendre",
}

const linkedUnencrypted: VouchingWords["linkedUnencrypted"] = {
  heading: (name) => `${name} est connecté, sans chiffrement`,
  lead: "Son application indique qu’elle ne chiffre pas.",
  meaning: "Ce que cela signifie",
  means: [
    "Il n’y a rien à vérifier, et aucune de vos clés ne lui a été donnée.",
    "Il ne peut pas lire les messages chiffrés, mais il peut lire tous les autres.",
  ],
  unexpected:
    "Si vous vous attendiez à ce qu’il chiffre, déconnectez-le, mettez à jour son application, puis recommencez.",
}

const signOutDevice: VouchingWords["signOutDevice"] = {
  asking: "Déconnexion de l’appareil",
  longer: "En attente d’une réponse de votre serveur.",
  action: "Déconnecter l’appareil",
  passwordLead: "Votre serveur demande votre mot de passe avant de déconnecter un appareil.",
  proveOnPage:
    "Votre serveur veut s’assurer, sur sa propre page, que c’est bien vous. Ouvrez-la, puis revenez ici.",
  onAccountPage:
    "Les appareils se déconnectent sur la page de votre compte. Ouvrez-la, choisissez l’appareil et déconnectez-le.",
  lookInList: "Regardez vos appareils ci-dessous\u00A0: une fois déconnecté, il n’y figure plus.",
  done: "Il est déconnecté",
  doneMeaning: "Il n’est plus dans votre compte. Ce qui est indiqué plus haut date d’avant.",
  trouble: "Il n’a pas pu être déconnecté pour le moment",
  troubleNext:
    "Votre serveur n’a pas donné de réponse utilisable. Réessayez, ou faites-le dans les paramètres de sécurité de votre application habituelle.",
}

const waitFor: VouchingWords["waitFor"] = (count) =>
  `Votre serveur acceptera le prochain dans ${seconds(count)}.`

const signedIn: VouchingWords["signedIn"] = {
  "key-mismatch": {
    title: (name) => `${name} est connecté, et n’est peut-être pas le vôtre`,
    meaning:
      "Il n’a pas été vérifié, rien n’a été signé, et aucune de vos clés ne lui a été donnée. Par sécurité\u00A0:",
    todo: [
      "Déconnectez ce nouvel appareil maintenant.",
      "Parcourez vos appareils, et déconnectez ceux que vous ne connaissez pas.",
      "Recommencez, peut-être sur un autre réseau. Si cela se reproduit, prévenez l’administrateur de votre serveur.",
    ],
  },
  "declined-here": {
    title: (name) => `${name} est connecté, sans chiffrement`,
    meaning:
      "Il s’était connecté avant votre refus. Il n’est pas vérifié et n’a aucune de vos clés. Pour revenir en arrière\u00A0:",
    todo: [
      "Déconnectez ce nouvel appareil maintenant.",
      "Si vous avez refusé par erreur, recommencez ensuite.",
      "Si les codes n’étaient pas identiques, parcourez aussi vos appareils, et déconnectez ceux que vous ne connaissez pas.",
    ],
  },
  "not-signed": {
    title: (name) => `${name} est connecté, mais pas vérifié`,
    meaning:
      "Il ne peut pas encore lire vos messages chiffrés, et aucune de vos clés ne lui a été donnée. Au choix\u00A0:",
    todo: [
      "Saisissez votre clé de récupération sur le nouvel appareil.",
      "Vérifiez-le depuis un autre appareil connecté à votre compte.",
      "Déconnectez-le, puis recommencez.",
    ],
  },
}

export const vouching: VouchingWords = {
  settingUp,
  compareCode,
  proveIdentity,
  waitForToken,
  awaitingSignIn,
  verifying,
  givingSecrets,
  linkedUnencrypted,
  signOutDevice,
  waitFor,
  signedIn,
  failures,
}
