import type { serverFailures as english } from "../en/failuresOfServer.ts"

const signOutThere = "Cierra sesión en su app y empieza de nuevo."
const tellAdmin = "Si sigue igual, avisa al administrador del servidor."

export const serverFailures: typeof english = {
  "device-exists-by-us": {
    heading: "Ese dispositivo ya está vinculado",
    happened: "El nuevo dispositivo usa el identificador de un dispositivo que tu cuenta ya tiene.",
    next: signOutThere,
  },
  "device-exists-by-them": {
    heading: "Ese dispositivo ya está vinculado",
    happened: "El nuevo dispositivo dice que ya tiene la sesión iniciada.",
    next: signOutThere,
  },
  "device-not-found": {
    heading: "El nuevo dispositivo no llegó a aparecer",
    happened: "Dice que inició sesión, pero no está en tu cuenta.",
    next: `¿Se aprobó con otra cuenta? ${signOutThere}`,
  },
  "bad-device-id": {
    heading: "Este dispositivo no se puede añadir",
    happened: "El nuevo dispositivo usa un identificador que ningún dispositivo puede tener.",
    next: "Actualiza su app o usa otra.",
  },
  "page-refused": {
    heading: "No se pudo abrir la página",
    happened: "El nuevo dispositivo indicó una dirección que no es seguro abrir.",
    next: "Empieza de nuevo. Si vuelve a pasar, usa otra app en el nuevo dispositivo.",
  },
  "page-not-opened": {
    heading: "No se pudo abrir la página",
    happened: "Sin esa página no se puede aprobar el nuevo dispositivo.",
    next: "Empieza de nuevo y abre la página en un navegador en el que puedas iniciar sesión en tu servidor.",
  },
  "keys-unavailable": {
    heading: "No se pudieron leer tus claves",
    happened: "Se volvieron a bloquear antes de poder entregarlas.",
    next: "Empieza de nuevo y desbloquéalas.",
  },
  server: {
    heading: "El servidor respondió con un error",
    happened: "En este momento no pudo hacer lo necesario para la vinculación.",
    next: `Espera un poco y empieza de nuevo. ${tellAdmin}`,
  },
  unreachable: {
    heading: "El servidor no responde",
    happened: "Se le preguntó varias veces y no hubo respuesta.",
    next: "Empieza de nuevo en un momento.",
  },
  offline: {
    heading: "No tienes conexión",
    happened: "Este equipo no tiene conexión de red en este momento.",
    next: "Conéctate de nuevo y vuelve a empezar.",
  },
  "signed-out": {
    heading: "Tu sesión está cerrada",
    happened: "Tu servidor ya no acepta la sesión de esta página.",
    next: "Vuelve a iniciar sesión aquí y después vincula tu dispositivo.",
  },
  "bad-answer": {
    heading: "Llegó una respuesta inesperada",
    happened: "La respuesta del servidor no se puede usar. Puede que algo la haya cambiado por el camino.",
    next: `Empieza de nuevo, quizá con otra red. ${tellAdmin}`,
  },
  bug: {
    heading: "Hubo un error en esta página",
    happened: "Aquí pasó algo que no debería pasar. No es culpa tuya.",
    next: "Empieza de nuevo. Los detalles técnicos ayudarán a quien lo arregle.",
  },
}
