import { arrival } from "./es/arrival.ts"
import { login } from "./es/login.ts"
import type { AppWords } from "./en.ts"

const list = (servers: readonly string[]) => new Intl.ListFormat("es").format(servers)

/** Spanish (neutral, understood in Spain and Latin America). */
export const es: AppWords = {
  name: "Vincular un nuevo dispositivo",
  busy: {
    heading: "Un momento",
    waiting: "Esperando a tu servidor.",
    longer: "Está tardando en responder.",
  },
  tryAgain: "Reintentar",
  details: "Detalles técnicos",
  help: "Ayuda",
  signIn: {
    heading: "Inicia sesión para vincular un dispositivo",
    lead: "Si tu servidor tiene una página propia para ello, iniciarás sesión allí y volverás aquí.",
    field: "Tu ID de Matrix o tu servidor",
    example: "Por ejemplo, @usuario:example.org o example.org",
    stay: "Mantener la sesión iniciada en este equipo",
    stayMeaning:
      "Solo en un equipo que sea tuyo. Tus claves nunca se guardan desbloqueadas, elijas lo que elijas.",
    action: "Continuar",
    looking: (server) => `Buscando ${server}`,
    longer: "Esperando a que responda.",
    empty: "Escribe tu ID de Matrix o el nombre de tu servidor.",
    onlyField: "Tu servidor",
    only: "Desde esta página solo puedes iniciar sesión en este servidor.",
    someOf: (servers) => `Desde esta página puedes iniciar sesión en ${list(servers)}.`,
    fromLink: "Lo propone el enlace que te trajo hasta aquí. ¿Seguro que es tu cuenta o tu servidor?",
  },
  notAllowed: (server, allowed) =>
    `Desde esta página no puedes iniciar sesión en ${server}, pero sí en ${list(allowed)}.`,
  discovery: {
    "not-an-address": "Eso no es un ID de Matrix ni el nombre de un servidor. ¿Lo escribiste bien?",
    "insecure-address":
      "A ese servidor solo se puede llegar sin cifrado (http), así que tu inicio de sesión no sería seguro.",
    offline: "No tienes conexión. Conéctate de nuevo y vuelve a intentarlo.",
    "no-answer": "Ahí no responde nadie. ¿Es correcto el nombre? Si lo es, puede que el servidor esté caído.",
    "not-matrix": "Ahí responde algo, pero no es un servidor de Matrix. ¿Es correcto el nombre?",
    "well-known-lies":
      "Este servidor remite a un lugar donde no hay ningún servidor de Matrix. Solo su administrador puede corregirlo.",
    "server-error": "Tu servidor tiene un problema en este momento. Espera un poco y vuelve a intentarlo.",
  },
  problems: {
    "no-sign-in":
      "Tu servidor no ofrece ninguna forma de iniciar sesión que una página como esta pueda usar. Solo su administrador puede añadirla.",
    "registration-closed":
      "Tu servidor no permite iniciar sesión con apps nuevas como esta página. Su administrador puede registrar esta página manualmente.",
    "registration-refused":
      "Tu servidor examinó esta página y no permitió que se inicie sesión con ella. Su administrador puede permitirla o registrarla.",
    declined: "Elegiste no dejar que esta página inicie sesión, así que no pasó nada.",
    refused:
      "Tu servidor interrumpió el inicio de sesión. Vuelve a intentarlo; si sigue igual, avisa a su administrador.",
    "not-ours":
      "Esta respuesta no es de un inicio de sesión que empezara en esta pestaña. Vuelve a empezar aquí.",
    unreachable: "Tu servidor no respondió. Revisa tu conexión y vuelve a intentarlo.",
    "bad-answer":
      "La respuesta de tu servidor no se pudo usar. Vuelve a intentarlo; si sigue igual, avisa a su administrador.",
    "no-device":
      "Tu servidor inició la sesión de esta página sin registrarla como dispositivo, y eso hace falta para vincular.",
  },
  home: {
    heading: "Inicia sesión en un nuevo dispositivo",
    lead: "Tu nuevo teléfono o equipo inicia sesión y queda verificado en un minuto, más o menos: un dispositivo escanea el código del otro y tú lo apruebas.",
    need: [
      "Tu nuevo dispositivo, con una app de Matrix que pueda iniciar sesión con un código QR.",
      "Tu clave de recuperación o frase de seguridad, para que el nuevo dispositivo pueda leer tus mensajes.",
    ],
    needHeading: "Ten a mano",
    action: "Vincular un nuevo dispositivo",
    leaveWhenDone: "Cerrar la sesión de esta página al terminar",
    signOut: "Cerrar sesión",
    nearlyDone: "Ya casi está",
  },
  unreachable: {
    heading: "Tu servidor no responde",
    lead: "Tu sesión sigue iniciada aquí, pero no se pudo consultar a tu servidor. Revisa tu conexión.",
  },
  signedOut: {
    heading: "La sesión de esta página está cerrada",
    done: "Tu nuevo dispositivo está listo y esta página ya no es un dispositivo de tu cuenta.",
    asked: "Esta página ya no es un dispositivo de tu cuenta.",
    unused: "No se usó durante un día, así que cerró su propia sesión.",
    ended: "Tu servidor u otra pestaña puso fin a esta sesión.",
    expiredHeading: "Vuelve a iniciar sesión",
    expired:
      "Tu servidor lo pide de vez en cuando. Esta página sigue siendo el mismo dispositivo de tu cuenta.",
    notTold:
      "No se pudo avisar a tu servidor, así que todavía muestra esta página como dispositivo. Se corregirá cuando vuelvas a abrir esta página o cuando quites el dispositivo allí.",
    close: "Ya puedes cerrar la página.",
    again: "Volver a iniciar sesión",
  },
  unfit: {
    framed: {
      heading: "Abre esta página por separado",
      text: "Se muestra dentro de otra página, que podría engañarte para que pulses lo que no quieres. Abre su dirección en una pestaña propia.",
      open: "Abrir en una pestaña propia",
    },
    insecure: {
      heading: "Esta página necesita una conexión segura",
      text: "Abre su dirección con https. Sin eso, alguien podría leer por el camino lo que se envía.",
    },
  },
  config: {
    heading: "Esta página no está bien configurada",
    unreachable: "No se pudo leer su config.json. Revisa tu conexión y recarga la página.",
    "not-json": "Su config.json no es JSON válido. Quien aloja esta página puede corregirlo.",
    "unknown-key":
      "Su config.json tiene una entrada que no existe. Quien aloja esta página puede corregirlo.",
    invalid: "Su config.json tiene una entrada incorrecta. Quien aloja esta página puede corregirlo.",
  },
  broken: {
    heading: "Hubo un error en esta página",
    text: "Pasó algo que no debería pasar. Desde aquí ya no se envía nada más; recarga la página para empezar de nuevo.",
    reload: "Recargar",
  },
  later: { arrival, login },
}
