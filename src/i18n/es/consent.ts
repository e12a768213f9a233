import type { Words } from "../en.ts"

export const consent: Words["consent"] = {
  heading: "Aprueba el nuevo dispositivo",
  headingOpened: "Termina en la otra pestaña",
  goesTo: "Lo aprobarás en:",
  compare: "Comprueba que el código que aparece allí coincide con el de tu nuevo dispositivo.",
  type: "Escribe allí el código que muestra tu nuevo dispositivo.",
  anotherCode:
    "Tu nuevo dispositivo muestra un segundo código para esa página. No son los doce dígitos que comparaste aquí.",
  allow: "Si todo está bien, permite el acceso.",
  comeBack: "Vuelve aquí: esta página continuará por sí sola.",
  open: (host) => `Abrir ${host}`,
  opensTab: "abre una pestaña nueva",
  openAgain: "Abrir de nuevo",
  another: "Otras formas de abrirla",
  copy: "Copiar la dirección",
  copied: "Copiada. Ábrela en otra pestaña.",
  openedOtherwise: "La abrí de otra forma",
  didNotOpen: "No puedo abrir esta página",
  waiting: "Esperando a que lo apruebes allí.",
  waitingTypeCode: "Escribe allí el código de tu nuevo dispositivo y aprueba el acceso.",
  longer: "¿Ya lo aprobaste? Tu nuevo dispositivo está iniciando sesión: mantén abierta su app.",
}

export const sharing: Words["sharing"] = {
  heading: "Entregando tus claves",
  checkingHeading: "Tu nuevo dispositivo está iniciando sesión",
  checking: "Buscando tu nuevo dispositivo en tu servidor.",
  checkingLonger: "Esperando a que el nuevo dispositivo aparezca en tu cuenta.",
  sharing: "Tu nuevo dispositivo está recibiendo tus claves por la conexión privada.",
  sharingLonger: "Esperando a que tu servidor las transmita.",
}
