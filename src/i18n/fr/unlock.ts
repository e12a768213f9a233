import type { unlockWords as english } from "../en/unlock.ts"

const inYourApp = "dans les paramètres de sécurité de votre application habituelle"
const setUpAgain = `Configurez à nouveau la récupération ${inYourApp}, puis revenez ici.`
const onceMore = "Attendez un instant, puis saisissez la clé encore une fois."

export const unlockWords: typeof english = {
  heading: "Déverrouillez les clés de votre compte",
  lead: "Votre nouvel appareil en a besoin pour lire vos messages et être vérifié aussitôt.",
  field: "Clé de récupération ou phrase secrète",
  show: "Afficher",
  privacy:
    "Elle ne sert que sur cette page\u00A0: elle n’est jamais envoyée nulle part, et cette page ne la conserve pas après l’association.",
  action: "Déverrouiller",
  busy: "Déverrouillage",
  longer: "Contrôle de vos clés auprès de votre serveur.",
  problems: {
    "not-a-key": {
      title: "Ce n’est pas une clé de récupération",
      next: "Il manque peut-être une lettre, ou il y a une faute de frappe. Le mieux est de copier et coller la clé entière.",
    },
    "wrong-key": {
      title: "Ce n’est pas la clé de ce compte",
      next: "Si vous en avez plusieurs, prenez la plus récente\u00A0: quand on en crée une nouvelle, l’ancienne ne fonctionne plus.",
    },
    "no-secret-storage": {
      title: "Ce compte n’a pas de clé de récupération",
      next: `Configurez la récupération («\u00A0sauvegarde sécurisée\u00A0») ${inYourApp}, puis revenez ici.`,
    },
    "no-cross-signing": {
      title: "Ce compte n’a pas d’identité pour vérifier des appareils",
      next: `Configurez la vérification («\u00A0signature croisée\u00A0») ${inYourApp}, puis revenez ici.`,
    },
    "no-cross-signing-keys": {
      title: "La clé est bonne, mais votre identité n’est pas sauvegardée avec elle",
      next: setUpAgain,
    },
    "keys-do-not-match": {
      title: "Les clés sauvegardées ne sont pas celles que votre compte utilise actuellement",
      next: `Votre identité a sans doute été réinitialisée. ${setUpAgain}`,
    },
    damaged: {
      title: "La clé est bonne, mais ce qui est sauvegardé avec elle est endommagé",
      next: setUpAgain,
    },
    "not-held": {
      title: "Cette application n’a pas les clés de votre compte",
      next: "Elle n’est sans doute pas vérifiée elle-même. Vous pouvez saisir la clé de récupération ici, ou d’abord vérifier cette application dans ses paramètres de sécurité.",
    },
    unsupported: {
      title: "Vos clés sont sauvegardées d’une façon que cette page ne sait pas ouvrir",
      next: "Configurez à nouveau la récupération dans les paramètres de sécurité d’une application récente, puis revenez ici.",
    },
    "signed-out": {
      title: "Votre session a pris fin",
      next: "Reconnectez-vous ici, puis associez votre appareil.",
    },
    offline: {
      title: "Vous êtes hors ligne",
      next: "Rétablissez votre connexion Internet, puis saisissez la clé encore une fois.",
    },
    unreachable: { title: "Votre serveur ne répond pas", next: onceMore },
    "server-error": { title: "Votre serveur a renvoyé une erreur", next: onceMore },
    bug: {
      title: "Cette page a fait une erreur",
      next: "Vous n’y êtes pour rien. Rechargez la page, puis réessayez.",
    },
  },
  forgotten: {
    idle: "Vos clés ont été reverrouillées, car il ne s’est rien passé pendant dix minutes.",
    "link-ended":
      "Cette page a effacé vos clés de sa mémoire à la fin de la dernière association. Il faut donc les déverrouiller à nouveau.",
  },
  where: "Je ne l’ai pas",
  whereText: [
    "Vous avez reçu une clé de récupération en configurant la sauvegarde sécurisée\u00A0: souvent 12 groupes de lettres et de chiffres. Cherchez dans votre gestionnaire de mots de passe, dans vos téléchargements ou sur papier.",
    "Sur un appareil connecté à votre compte, votre application peut créer une nouvelle clé de récupération\u00A0: cherchez «\u00A0Récupération\u00A0» ou «\u00A0Sauvegarde sécurisée\u00A0» dans ses paramètres de sécurité.",
    "Si vous n’avez rien de tout cela, vous pouvez réinitialiser votre identité sur cet autre appareil. Vos contacts devront alors vous accorder à nouveau leur confiance.",
  ],
}
