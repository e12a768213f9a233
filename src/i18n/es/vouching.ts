import type { VouchingWords } from "../later.ts"
import { inUnit } from "../numbers.ts"
import { failures } from "./vouchingFailures.ts"

const seconds = inUnit("es", "second")

const settingUp: VouchingWords["settingUp"] = {
  heading: "Preparando la verificación de tu nuevo dispositivo",
  lead: "Con tu servidor, es esta página la que tiene que verificar el nuevo dispositivo, y para eso necesita cargar una parte más.",
  bar: "Cargando",
  of: (loaded, total) => `${loaded} de ${total}\u00A0MB`,
  soFar: (loaded) => `${loaded}\u00A0MB hasta ahora`,
  starting: "Iniciando esa parte.",
  startingLonger:
    "Tu servidor recibe las claves propias de esta página para que tu nuevo dispositivo pueda reconocerla.",
  once: "Solo tarda tanto la primera vez: tu navegador guarda esa parte.",
}

const compareCode: VouchingWords["compareCode"] = {
  "sign-in": {
    heading: "¿Aparece el mismo código en tu nuevo dispositivo?",
    lead: () => "Mira tu nuevo dispositivo: también muestra doce dígitos.",
    approving:
      "Apruébalo solo si los doce son iguales y el dispositivo es tuyo: entonces iniciará sesión y podrá leer tus mensajes.",
    declining: "Si lo rechazas, nadie inicia sesión y no se comparte nada.",
  },
  keys: {
    heading: "¿Permites que tu nuevo dispositivo lea tus mensajes?",
    lead: (name) => `${name} ya inició sesión. Compara otra vez los doce dígitos con los que muestra.`,
    approving:
      "Apruébalo solo si son iguales: entonces quedará verificado y podrá leer tus mensajes cifrados. Estos dígitos no tienen nada que ver con el código para la página de tu servidor.",
    declining: "Si lo rechazas, se queda sin tus claves y puedes cerrar su sesión.",
  },
  spoken: (digits) => `El código: ${digits}`,
  differs: "Si no es así, recházalo",
  between: "Si allí aparece otro código, hay alguien entre los dos dispositivos.",
  approve: "Aprobar",
  decline: "Rechazar",
}

const proveIdentity: VouchingWords["proveIdentity"] = {
  heading: "Confirma que eres tú",
  passwordLead: "Tu servidor te pide la contraseña antes de dejar entrar un nuevo dispositivo.",
  password: "La contraseña de tu cuenta",
  privacy: "Solo se envía a tu servidor y no se guarda en ningún sitio.",
  confirm: "Confirmar",
  busy: "Tu servidor la está comprobando",
  longer: "Esperando a que responda tu servidor.",
  wrong: "Esa no era la contraseña",
  wrongNext: "Es la contraseña de tu cuenta, no la clave de recuperación. Vuelve a intentarlo.",
  pageLead:
    "Tu servidor te pregunta en una página propia si de verdad eres tú. Ábrela y después vuelve aquí.",
  goesTo: "Lo confirmarás en:",
  pageDone: "Ya lo hice allí",
  notDone: "Tu servidor dice que aún no está hecho",
  notDoneNext: "Abre su página otra vez, sigue hasta el final y después vuelve aquí.",
}

const waitForToken: VouchingWords["waitForToken"] = {
  heading: "Tu servidor pide una breve pausa",
  why: "Deja entrar un nuevo dispositivo por minuto, y acaba de entrar uno. Esta página continuará por sí sola.",
  goesOnIn: (count) => `Continúa en ${seconds(count)}`,
  asking: "Volviendo a consultar a tu servidor",
  keepOpen: "Mantén abierta la app en tu nuevo dispositivo.",
}

const awaitingSignIn: VouchingWords["awaitingSignIn"] = {
  heading: "Aprobado",
  waiting: "Tu nuevo dispositivo está iniciando sesión.",
  longer: "Esperando a que diga que ya terminó. Mantén abierta su app.",
}

const verifying: VouchingWords["verifying"] = {
  heading: (name) => `${name} se está verificando`,
  waiting: "Es el dispositivo que aprobaste. Se está marcando como tuyo.",
  longer: "Esperando a que tu servidor lo publique.",
}

const givingSecrets: VouchingWords["givingSecrets"] = {
  heading: (name) => `${name} está verificado`,
  lead: "Ahora está obteniendo tus claves de esta página: mantenla abierta.",
  waiting: "Esperando a que las pida.",
  longer:
    "Algunas apps tardan un minuto en hacerlo. Mantén abierta también su app. Si no esperas, puedes introducir allí tu clave de recuperación más tarde.",
  stopWaiting: "No esperar",
}

const linkedUnencrypted: VouchingWords["linkedUnencrypted"] = {
  heading: (name) => `${name} inició sesión, sin cifrado`,
  lead: "Su app dice que no usa cifrado.",
  meaning: "Qué significa esto",
  means: [
    "No hay nada que verificar y no se le dio ninguna de tus claves.",
    "No puede leer los mensajes cifrados; todos los demás, sí.",
  ],
  unexpected: "Si esperabas que usara cifrado, cierra su sesión, actualiza su app y empieza de nuevo.",
}

const signOutDevice: VouchingWords["signOutDevice"] = {
  asking: "Cerrando su sesión",
  longer: "Esperando a que responda tu servidor.",
  action: "Cerrar su sesión",
  passwordLead: "Tu servidor te pide la contraseña antes de cerrar la sesión de un dispositivo.",
  proveOnPage: "Tu servidor quiere confirmar en una página propia que eres tú. Ábrela y después vuelve aquí.",
  onAccountPage:
    "La sesión de un dispositivo se cierra en la página de tu cuenta. Ábrela, elige el dispositivo y cierra su sesión.",
  lookInList: "Mira tus dispositivos más abajo: cuando su sesión esté cerrada, ya no aparecerá allí.",
  done: "Su sesión está cerrada",
  doneMeaning: "Ya no está en tu cuenta. Lo que se dice más arriba es de antes de eso.",
  trouble: "No se pudo cerrar su sesión en este momento",
  troubleNext:
    "Tu servidor no dio una respuesta útil. Vuelve a intentarlo o hazlo en los ajustes de seguridad de tu app habitual.",
}

const waitFor: VouchingWords["waitFor"] = (count) => `El siguiente podrá entrar dentro de ${seconds(count)}.`

const signedIn: VouchingWords["signedIn"] = {
  "key-mismatch": {
    title: (name) => `${name} inició sesión y podría no ser tuyo`,
    meaning: "No se verificó, no se firmó nada y no se le dio ninguna de tus claves. Por seguridad:",
    todo: [
      "Cierra ahora la sesión de ese dispositivo.",
      "Revisa tus dispositivos y cierra la sesión de los que no reconozcas.",
      "Empieza de nuevo, quizá con otra red. Si vuelve a pasar, avisa al administrador de tu servidor.",
    ],
  },
  "declined-here": {
    title: (name) => `${name} inició sesión, sin cifrado`,
    meaning:
      "Ya había iniciado sesión antes de que lo rechazaras. No está verificado y no tiene ninguna de tus claves. Para deshacerlo:",
    todo: [
      "Cierra ahora la sesión de ese dispositivo.",
      "Si lo rechazaste por error, empieza de nuevo después.",
      "Si los códigos no eran iguales, revisa también tus dispositivos y cierra la sesión de los que no reconozcas.",
    ],
  },
  "not-signed": {
    title: (name) => `${name} inició sesión, pero no está verificado`,
    meaning:
      "Aún no puede leer tus mensajes cifrados y no se le dio ninguna de tus claves. Elige una opción:",
    todo: [
      "En el nuevo dispositivo, introduce tu clave de recuperación.",
      "Verifícalo desde otro dispositivo en el que tengas la sesión iniciada.",
      "Cierra su sesión y empieza de nuevo.",
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
