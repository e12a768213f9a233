import type { LoginWords } from "../en/login.ts"
import { span } from "../../../i18n/numbers.ts"

const time = span("fr")

export const login: LoginWords = {
  heading: (host) => `Connectez-vous à ${host}`,
  password:
    "Votre mot de passe va de cette page à votre serveur et nulle part ailleurs, et il n’est pas conservé.",
  page: "Votre serveur a sa propre page pour cela. Vous reviendrez ensuite ici.",
  both: "Utilisez votre mot de passe, ou la page sur laquelle vous vous connectez d’habitude.",
  userName: "Nom d’utilisateur ou identifiant Matrix",
  passwordField: "Mot de passe",
  signIn: "Se connecter",
  continueWith: (name) => `Continuer avec ${name}`,
  continueThere: (host) => `Continuer sur la page de ${host}`,
  deviceName: "Nom de cette page dans la liste de vos appareils",
  more: "Plus d’options",
  busy: "Connexion en cours.",
  longer: "Votre serveur met du temps à répondre.",
  leaving: "Ouverture de la page.",
  noUserName: "Saisissez votre nom d’utilisateur.",
  noPassword: "Saisissez votre mot de passe.",
  rateLimited: (ms) =>
    `Cela fait trop d’essais pour votre serveur. Réessayez dans ${ms === undefined ? "quelques minutes" : time(ms)}.`,
  problems: {
    wrong:
      "Le nom d’utilisateur ou le mot de passe est incorrect. Est-ce bien un compte de ce serveur\u202F?",
    deactivated: "Ce compte a été désactivé. Seul l’administrateur de votre serveur peut le rétablir.",
    locked: "Ce compte est verrouillé. Seul l’administrateur de votre serveur peut le déverrouiller.",
    unreachable: "Votre serveur n’a pas répondu. Vérifiez votre connexion Internet, puis réessayez.",
    "server-error": "Votre serveur a un problème en ce moment. Attendez un peu, puis réessayez.",
    refused:
      "Votre serveur a refusé la connexion. Réessayez\u202F; si le problème persiste, prévenez son administrateur.",
    "bad-answer":
      "La réponse de votre serveur est inutilisable. Réessayez\u202F; si le problème persiste, prévenez son administrateur.",
    "no-device":
      "Votre serveur a connecté cette page sans en faire un appareil, ce qui est nécessaire pour l’association.",
  },
}
