import type { BorrowProblem } from "../../components/Borrow.tsx"

const verifyAgain = "Vérifiez à nouveau cette application dans ses paramètres de sécurité, puis revenez ici."
const waitAndTry = "Attendez un instant, puis réessayez."

export const borrowing: Record<BorrowProblem, { title: string; next: string }> = {
  "no-cross-signing": {
    title: "Votre compte n’a pas d’identité pour vérifier des appareils",
    next: "Configurez la vérification («\u00A0signature croisée\u00A0») dans les paramètres de sécurité de cette application, puis revenez ici.",
  },
  "keys-do-not-match": {
    title: "Les clés de cette application ne sont pas celles que votre compte utilise actuellement",
    next: `Votre identité a sans doute été réinitialisée sur un autre appareil. ${verifyAgain}`,
  },
  damaged: {
    title: "Les clés de cette application sont endommagées",
    next: verifyAgain,
  },
  "signed-out": {
    title: "Cette application est déconnectée",
    next: "Reconnectez-vous, puis associez votre appareil.",
  },
  offline: {
    title: "Vous êtes hors ligne",
    next: "Rétablissez votre connexion Internet, puis réessayez.",
  },
  unreachable: { title: "Votre serveur ne répond pas", next: waitAndTry },
  "server-error": { title: "Votre serveur a renvoyé une erreur", next: waitAndTry },
  bug: {
    title: "Cette partie de l’application a fait une erreur",
    next: "Vous n’y êtes pour rien, et rien n’a été transmis. Réessayez.",
  },
}
