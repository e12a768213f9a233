import type { NotPossibleWords } from "../later.ts"
import { inUnit } from "../numbers.ts"

const seconds = inUnit("es", "second")

export const notPossible: NotPossibleWords = {
  heading: "Aún no puedes vincular un dispositivo aquí",
  headingUnknown: "Tu servidor no respondió a todo",
  lead: "Falta algo necesario para la vinculación:",
  leadUnknown: "Por eso aún no se sabe si la vinculación funcionaría:",
  remedies: {
    "go-online": "No tienes conexión. Conéctate de nuevo y vuelve a intentarlo.",
    "try-again": "No dio una respuesta útil en este momento. Vuelve a intentarlo dentro de un momento.",
    wait: "El servidor pide un poco de paciencia.",
    "sign-in-again": "Tu sesión aquí ha terminado. Vuelve a iniciar sesión.",
    "choose-a-matrix-server":
      "Lo que responde ahí no es un servidor de Matrix. Revisa la dirección con la que iniciaste sesión.",
    "enable-oauth": "Tu servidor usa la forma antigua de iniciar sesión, sin una página propia para ello.",
    "enable-device-grant":
      "La página de inicio de sesión de tu servidor no permite hacer esto, o está desactivado.",
    "enable-login-tokens":
      "Tu servidor no permite que un dispositivo con la sesión iniciada la inicie en otro, o está desactivado.",
    "enable-rendezvous":
      "Tu servidor no ofrece ninguna forma de que dos dispositivos se encuentren, o está desactivada.",
    "permit-rendezvous": "Tu servidor podría hacerlo, pero no se lo permite a tu cuenta.",
    "name-rendezvous":
      "Dos dispositivos necesitan un lugar donde encontrarse. Tu servidor no ofrece ninguno para esta forma de iniciar sesión, y esta página no indica ninguno.",
    "set-up-cross-signing":
      "En tu app habitual, configura la verificación («firma cruzada») en los ajustes de seguridad.",
    "reset-identity":
      "Tus claves publicadas no corresponden unas con otras. En tu app habitual, restablece tu identidad digital en los ajustes de seguridad.",
    "set-up-secret-storage":
      "En tu app habitual, configura una clave de recuperación («copia de seguridad segura») en los ajustes de seguridad.",
    "store-keys":
      "Hay una clave de recuperación, pero tu identidad digital no se guardó con ella. En tu app habitual, vuelve a configurar la recuperación.",
  },
  technical: {
    "enable-oauth":
      "OAuth 2.0 API (GET /_matrix/client/v1/auth_metadata), p. ej., Matrix Authentication Service",
    "enable-device-grant":
      "urn:ietf:params:oauth:grant-type:device_code, device_authorization_endpoint (RFC 8628)",
    "enable-rendezvous": "API de rendezvous: MSC4108 (2024) o MSC4388",
    "permit-rendezvous": "MSC4388: create_available es false, o 403",
    "enable-login-tokens":
      "POST /_matrix/client/v1/login/get_token (MSC3882); Synapse: login_via_existing_session, enabled: true",
    "name-rendezvous": "API de rendezvous: MSC3886; config.json de esta página: rendezvousServer",
  },
  fixers: {
    you: "Esto puedes solucionarlo tú.",
    admin: "Esto puede solucionarlo el administrador de tu servidor.",
    site: "Esto puede solucionarlo quien gestiona esta página.",
    nobody: "Esto suele resolverse solo.",
  },
  either: (one, other) => `De «${one}» y «${other}», basta con uno.`,
  waitFor: (count) => `Vuelve a intentarlo dentro de ${seconds(count)}.`,
  instead:
    "Lo que sí funciona mientras tanto: inicia sesión manualmente en el nuevo dispositivo y verifícalo allí con tu clave de recuperación.",
  scan: "Escanear el código del nuevo dispositivo",
  inPlace: "Lo que está en orden",
  help: "Ayuda",
}
