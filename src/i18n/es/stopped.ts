import type { StoppedWords } from "../later.ts"

export const stopped: StoppedWords = {
  safe: "Tu cuenta está a salvo",
  nothingShared: "No se compartió nada y nadie inició sesión.",
  stayedOut: "Ningún dispositivo nuevo inició sesión y no se compartió ninguna de tus claves.",
  dontApprove: "Ya no apruebes nada en la otra pestaña",
  nothingSharedYet:
    "No se compartió ninguna de tus claves. Pero si lo apruebas allí, el dispositivo aún podría iniciar sesión.",
  mayStillSignIn: "El nuevo dispositivo aún podría iniciar sesión",
  nothingSharedButApproved:
    "Ya lo habías aprobado. Pero no está verificado y no se compartió ninguna de tus claves.",
  watching: "Comprobando si el dispositivo llega a iniciar sesión.",
  watchingLonger: "Esto dura hasta que caduque su solicitud. Puedes dejar esta página abierta.",
  notKnown:
    "No se pudo averiguar si el dispositivo inició sesión. Búscalo en la lista de dispositivos de tu cuenta, también desde otra app.",
  signedIn: {
    heading: "Inició sesión, pero aún no está verificado",
    headingUnclear: "Inició sesión, pero no se terminó",
    happened: (name) => `${name} se aprobó, pero la vinculación se detuvo antes de completarse.`,
    finish: "Puedes terminar de otra forma",
    noKeys: "No recibió tus claves, así que aún no puede leer tus mensajes cifrados. Elige una opción:",
    keysUnclear:
      "No se sabe si le llegaron tus claves; su app indica si está verificado. Si no lo está, elige una opción:",
    ways: [
      "En el nuevo dispositivo, introduce tu clave de recuperación.",
      "Verifícalo desde otro dispositivo en el que tengas la sesión iniciada.",
      "Cierra su sesión en tu lista de dispositivos y empieza de nuevo.",
    ],
    stranger: "Si no reconoces este dispositivo, cierra su sesión ahora.",
  },
}
