import type { NotPossibleWords } from "../later.ts"
import { inUnit } from "../numbers.ts"

const seconds = inUnit("fr", "second")
const inYourApp = "dans les paramètres de sécurité de votre application habituelle"

export const notPossible: NotPossibleWords = {
  heading: "Vous ne pouvez pas encore associer d’appareil ici",
  headingUnknown: "Votre serveur n’a pas répondu à tout",
  lead: "Il manque quelque chose pour l’association\u00A0:",
  leadUnknown: "On ne sait donc pas encore si l’association fonctionnerait\u00A0:",
  remedies: {
    "go-online": "Vous êtes hors ligne. Rétablissez votre connexion Internet, puis réessayez.",
    "try-again": "Aucune réponse utilisable pour le moment. Réessayez dans un instant.",
    wait: "Votre serveur demande un peu de patience.",
    "sign-in-again": "Votre session ici a pris fin. Reconnectez-vous.",
    "choose-a-matrix-server":
      "Ce qui répond là n’est pas un serveur Matrix. Vérifiez l’adresse que vous avez utilisée pour vous connecter.",
    "enable-oauth": "Votre serveur connecte ses utilisateurs selon l’ancienne méthode, sans page dédiée.",
    "enable-device-grant": "La page de connexion de votre serveur ne le permet pas, ou c’est désactivé.",
    "enable-login-tokens":
      "Votre serveur ne permet pas à un appareil connecté d’en connecter un autre, ou c’est désactivé.",
    "enable-rendezvous":
      "Votre serveur n’offre pas de moyen pour que deux appareils se rejoignent, ou c’est désactivé.",
    "permit-rendezvous": "Votre serveur pourrait le faire, mais ne l’autorise pas pour votre compte.",
    "name-rendezvous":
      "Deux appareils ont besoin d’un lieu de rencontre. Votre serveur n’en propose pas pour cette façon de se connecter, et cette page n’en indique pas.",
    "set-up-cross-signing": `Configurez la vérification («\u00A0signature croisée\u00A0») ${inYourApp}.`,
    "reset-identity": `Vos clés publiées ne vont pas ensemble. Réinitialisez votre identité ${inYourApp}.`,
    "set-up-secret-storage": `Configurez une clé de récupération («\u00A0sauvegarde sécurisée\u00A0») ${inYourApp}.`,
    "store-keys":
      "Il y a une clé de récupération, mais votre identité n’a pas été sauvegardée avec elle. Configurez à nouveau la récupération dans votre application habituelle.",
  },
  technical: {
    "enable-oauth":
      "API OAuth 2.0 (GET /_matrix/client/v1/auth_metadata), p. ex. Matrix Authentication Service",
    "enable-device-grant":
      "urn:ietf:params:oauth:grant-type:device_code, device_authorization_endpoint (RFC 8628)",
    "enable-rendezvous": "API Rendezvous\u00A0: MSC4108 (2024) ou MSC4388",
    "permit-rendezvous": "MSC4388\u00A0: create_available vaut false, ou 403",
    "enable-login-tokens":
      "POST /_matrix/client/v1/login/get_token (MSC3882)\u202F; Synapse\u00A0: login_via_existing_session, enabled: true",
    "name-rendezvous":
      "API Rendezvous\u00A0: MSC3886\u202F; config.json de cette page\u00A0: rendezvousServer",
  },
  fixers: {
    you: "Vous pouvez y remédier vous-même.",
    admin: "L’administrateur de votre serveur peut y remédier.",
    site: "La personne qui gère cette page peut y remédier.",
    nobody: "En général, cela passe tout seul.",
  },
  either: (one, other) => `«\u00A0${one}\u00A0» ou «\u00A0${other}\u00A0»\u00A0: l’un des deux suffit.`,
  waitFor: (count) => `Réessayez dans ${seconds(count)}.`,
  instead:
    "Ce qui fonctionne en attendant\u00A0: connectez-vous manuellement sur le nouvel appareil, puis vérifiez-le en y saisissant votre clé de récupération.",
  scan: "Scanner le code du nouvel appareil",
  inPlace: "Ce qui est en place",
  help: "Aide",
}
