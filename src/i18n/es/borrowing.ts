import type { BorrowingWords } from "../later.ts"

const verifyAgain =
  "Vuelve a verificar esta app en sus ajustes de seguridad. Después regresa a esta pantalla."

export const borrowing: BorrowingWords = {
  "no-cross-signing": {
    title: "Tu cuenta no tiene una identidad digital para verificar dispositivos",
    next: "Configura la verificación («firma cruzada») en los ajustes de seguridad de esta app. Después regresa a esta pantalla.",
  },
  "keys-do-not-match": {
    title: "Las claves de esta app no son las que tu cuenta usa ahora",
    next: `Es probable que tu identidad digital se haya restablecido en otro dispositivo. ${verifyAgain}`,
  },
  damaged: { title: "Las claves de esta app están dañadas", next: verifyAgain },
  "signed-out": {
    title: "La sesión de esta app está cerrada",
    next: "Vuelve a iniciar sesión y después vincula tu dispositivo.",
  },
  offline: { title: "No tienes conexión", next: "Conéctate de nuevo y vuelve a intentarlo." },
  unreachable: { title: "Tu servidor no responde", next: "Espera un momento y vuelve a intentarlo." },
  "server-error": {
    title: "Tu servidor respondió con un error",
    next: "Espera un momento y vuelve a intentarlo.",
  },
  bug: {
    title: "Hubo un error en esta parte de la app",
    next: "No es culpa tuya y no se compartió nada. Vuelve a intentarlo.",
  },
}
