import type { failures as english } from "../en/failures.ts"
import { serverFailures } from "./failuresOfServer.ts"

const atHand = "Recommencez quand vous aurez les deux appareils sous la main."
const otherNetwork = "Recommencez. Si cela se reproduit, essayez un autre réseau."
const updateAndStart = "Mettez à jour l’application sur le nouvel appareil, puis recommencez."
const otherApp =
  "Mettez à jour son application ou utilisez-en une autre. Vous pouvez aussi vous y connecter manuellement."
const quicker =
  "Recommencez. C’est plus rapide si votre session est déjà ouverte sur la page de votre serveur."

export const failures: typeof english = {
  ...serverFailures,
  "cancelled-by-us": {
    heading: "Vous avez annulé",
    happened: "L’association a été arrêtée sur cette page.",
    next: "Vous pouvez recommencer à tout moment.",
  },
  "cancelled-by-them": {
    heading: "Votre nouvel appareil a annulé",
    happened: "L’association a été arrêtée sur le nouvel appareil.",
    next: "Si ce n’était pas vous, cherchez la raison sur cet appareil. Recommencez si vous voulez toujours l’associer.",
  },
  declined: {
    heading: "Vous avez refusé la connexion",
    happened: "Le nouvel appareil a été refusé sur la page de votre serveur.",
    next: "Si c’était par erreur, recommencez. Si vous n’attendiez aucune demande, vous avez bien fait.",
  },
  "not-approved": {
    heading: "Le nouvel appareil n’a pas été autorisé",
    happened:
      "Il a été refusé sur la page de votre serveur, ou l’opération a été annulée sur le nouvel appareil.",
    next: "Recommencez, et autorisez-le sur la page de votre serveur.",
  },
  "expired-scanned": {
    heading: "Ce code a expiré",
    happened: "Un code n’est valable qu’une ou deux minutes, et celui que vous avez scanné est plus ancien.",
    next: "Affichez un nouveau code sur le nouvel appareil, puis recommencez.",
  },
  "code-used": {
    heading: "Ce code a déjà été utilisé",
    happened:
      "Une réponse avait déjà été donnée avant votre scan\u00A0: par quelqu’un d’autre, ou par vous lors d’un essai précédent.",
    next: "Affichez un nouveau code sur le nouvel appareil, là où personne d’autre ne peut le voir, puis recommencez.",
  },
  "code-not-asked": {
    heading: "Votre nouvel appareil n’a pas demandé les chiffres",
    happened:
      "Son application a peut-être eu un problème, ou le code que vous avez scanné n’était pas le sien.",
    next: "Recommencez, et ne scannez qu’un code que vous voyez sur votre nouvel appareil.",
  },
  "expired-connected": {
    heading: "L’association n’a pas été terminée à temps",
    happened: "Le code a été scanné, mais le délai s’est écoulé avant que le nouvel appareil soit autorisé.",
    next: atHand,
  },
  "expired-accepted": {
    heading: "Le nouvel appareil n’a pas pu être autorisé à temps",
    happened: "Entre le scan et l’autorisation, vous n’avez qu’une à deux minutes environ.",
    next: quicker,
  },
  "authorization-expired": {
    heading: "Le nouvel appareil n’a pas pu être autorisé à temps",
    happened: "Sa demande de connexion a expiré avant d’être autorisée.",
    next: quicker,
  },
  closed: {
    heading: "La liaison a été fermée",
    happened: "Le nouvel appareil ou le serveur a mis fin à la liaison trop tôt.",
    next: "Regardez le nouvel appareil\u00A0: il indique peut-être pourquoi. Laissez son application ouverte, puis recommencez.",
  },
  "wrong-code": {
    heading: "Les chiffres ne correspondaient pas",
    happened: "Trois essais ont échoué. Pour vous protéger, l’association a été arrêtée.",
    next: "Recommencez là où personne d’autre ne peut voir votre écran\u00A0: quelqu’un d’autre a peut-être scanné le code.",
  },
  insecure: {
    heading: "Cette liaison n’est pas sûre",
    happened: "Ce qui est arrivé ne peut pas venir de l’appareil que vous étiez en train d’associer.",
    next: otherNetwork,
  },
  disturbed: {
    heading: "La liaison a été perturbée",
    happened: "Quelqu’un d’autre y a envoyé des données. Elle a donc été arrêtée.",
    next: otherNetwork,
  },
  interrupted: {
    heading: "La liaison a été interrompue",
    happened: "Une réponse s’est perdue en route, et la liaison ne peut pas continuer sans elle.",
    next: "Recommencez\u202F; un réseau plus stable peut aider.",
  },
  "unexpected-message-by-us": {
    heading: "Une réponse inattendue est arrivée",
    happened: "Le nouvel appareil a envoyé quelque chose qui n’a pas sa place ici.",
    next: updateAndStart,
  },
  "unexpected-message-by-them": {
    heading: "Une réponse inattendue est arrivée",
    happened: "Le nouvel appareil n’a pas compris ce que cette page lui a envoyé.",
    next: updateAndStart,
  },
  "unsupported-protocol-by-us": {
    heading: "Votre nouvel appareil parle une autre langue",
    happened: "Il a demandé une façon de se connecter que cette page ou votre serveur ne propose pas.",
    next: otherApp,
  },
  "grant-gone": {
    heading: "Votre serveur ne propose plus cela",
    happened: "La connexion d’un appareil par code y a été désactivée, ou elle est en panne pour le moment.",
    next: "Connectez-vous manuellement sur le nouvel appareil, ou adressez-vous à l’administrateur de votre serveur.",
  },
  "unsupported-protocol-by-them": {
    heading: "Votre nouvel appareil parle une autre langue",
    happened: "Son application ne connaît pas la façon de se connecter que votre serveur propose.",
    next: otherApp,
  },
  "peer-failed": {
    heading: "Votre nouvel appareil a abandonné",
    happened: "Son application a rencontré un problème et a arrêté l’association.",
    next: "Regardez le nouvel appareil\u00A0: il en dit peut-être plus. Puis recommencez.",
  },
  "message-too-large": {
    heading: "L’envoi était trop volumineux",
    happened: "Un message entre les appareils était trop gros pour passer par la liaison.",
    next: "Recommencez. Si cela se reproduit, utilisez une autre application sur le nouvel appareil.",
  },
}
