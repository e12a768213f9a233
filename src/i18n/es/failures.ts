import type { FailuresWords } from "../later.ts"
import { serverFailures } from "./failuresOfServer.ts"

const otherNetwork = "Empieza de nuevo. Si vuelve a pasar, prueba con otra red."
const updateAndStart = "Actualiza la app del nuevo dispositivo y empieza de nuevo."
const otherApp = "Actualiza su app o usa otra. También puedes iniciar sesión allí manualmente."
const quicker = "Empieza de nuevo. Es más rápido si ya tienes la sesión iniciada en la página de tu servidor."

export const failures: FailuresWords = {
  ...serverFailures,
  "cancelled-by-us": {
    heading: "Cancelaste la vinculación",
    happened: "Se canceló en esta página.",
    next: "Puedes empezar de nuevo cuando quieras.",
  },
  "cancelled-by-them": {
    heading: "Tu nuevo dispositivo canceló la vinculación",
    happened: "Se canceló en el nuevo dispositivo.",
    next: "Si no fuiste tú, mira allí el motivo. Empieza de nuevo si todavía quieres vincularlo.",
  },
  declined: {
    heading: "Rechazaste el inicio de sesión",
    happened: "Se rechazó el nuevo dispositivo en la página de tu servidor.",
    next: "Si fue por error, empieza de nuevo. Si no esperabas ninguna solicitud, hiciste lo correcto.",
  },
  "not-approved": {
    heading: "El nuevo dispositivo no se aprobó",
    happened: "Se rechazó en la página de tu servidor o se canceló en el nuevo dispositivo.",
    next: "Empieza de nuevo y permite el acceso en la página de tu servidor.",
  },
  "expired-scanned": {
    heading: "Ese código ha caducado",
    happened: "Un código solo vale uno o dos minutos, y el que escaneaste es más antiguo.",
    next: "Haz que el nuevo dispositivo muestre un código nuevo y empieza de nuevo.",
  },
  "code-used": {
    heading: "Ese código ya se había usado",
    happened:
      "Alguien ya había respondido a él antes de que lo escanearas: otra persona, o tú en un intento anterior.",
    next: "Haz que el nuevo dispositivo muestre un código nuevo donde nadie más pueda verlo y empieza de nuevo.",
  },
  "code-not-asked": {
    heading: "Tu nuevo dispositivo no pidió los dígitos",
    happened: "Puede que su app tuviera un problema o que el código que escaneaste no fuera suyo.",
    next: "Empieza de nuevo y escanea solo un código que veas en tu nuevo dispositivo.",
  },
  "expired-connected": {
    heading: "La vinculación no terminó a tiempo",
    happened: "El código se escaneó, pero el tiempo se acabó antes de que se aprobara el nuevo dispositivo.",
    next: "Empieza de nuevo cuando tengas los dos dispositivos a mano.",
  },
  "expired-accepted": {
    heading: "El nuevo dispositivo no se pudo aprobar a tiempo",
    happened: "Entre el escaneo y la aprobación solo hay uno o dos minutos, más o menos.",
    next: quicker,
  },
  "authorization-expired": {
    heading: "El nuevo dispositivo no se pudo aprobar a tiempo",
    happened: "Su solicitud para iniciar sesión caducó antes de que se aprobara.",
    next: quicker,
  },
  closed: {
    heading: "La conexión se cerró",
    happened: "El nuevo dispositivo o el servidor cerró la conexión antes de tiempo.",
    next: "Mira el nuevo dispositivo: puede que diga por qué. Mantén abierta su app y empieza de nuevo.",
  },
  "wrong-code": {
    heading: "Los dígitos no coincidieron",
    happened: "Fallaron tres intentos, así que la vinculación se canceló para protegerte.",
    next: "Empieza de nuevo donde nadie más pueda ver tu pantalla: puede que otra persona haya escaneado el código.",
  },
  insecure: {
    heading: "Esta conexión no es segura",
    happened: "Lo que llegó no puede venir del dispositivo que se estaba vinculando.",
    next: otherNetwork,
  },
  disturbed: {
    heading: "Alguien interfirió en la conexión",
    happened: "Otra persona escribió en ella, así que se cerró.",
    next: otherNetwork,
  },
  interrupted: {
    heading: "La conexión se interrumpió",
    happened: "Una respuesta se perdió por el camino, y sin ella la conexión no puede seguir.",
    next: "Empieza de nuevo; una red más estable ayuda.",
  },
  "unexpected-message-by-us": {
    heading: "Llegó una respuesta inesperada",
    happened: "El nuevo dispositivo dijo algo que no corresponde aquí.",
    next: updateAndStart,
  },
  "unexpected-message-by-them": {
    heading: "Llegó una respuesta inesperada",
    happened: "El nuevo dispositivo no entendió lo que dijo esta página.",
    next: updateAndStart,
  },
  "unsupported-protocol-by-us": {
    heading: "Tu nuevo dispositivo habla otro idioma",
    happened: "Pidió iniciar sesión de una forma que esta página o tu servidor no ofrecen.",
    next: otherApp,
  },
  "grant-gone": {
    heading: "Tu servidor ya no ofrece esto",
    happened: "El inicio de sesión con código se desactivó allí o no funciona en este momento.",
    next: "Inicia sesión manualmente en el nuevo dispositivo o consulta al administrador de tu servidor.",
  },
  "unsupported-protocol-by-them": {
    heading: "Tu nuevo dispositivo habla otro idioma",
    happened: "Su app no conoce la forma de iniciar sesión que ofrece tu servidor.",
    next: otherApp,
  },
  "peer-failed": {
    heading: "Tu nuevo dispositivo no pudo continuar",
    happened: "Su app tuvo un problema y canceló la vinculación.",
    next: "Mira el nuevo dispositivo: puede que diga algo más. Después empieza de nuevo.",
  },
  "message-too-large": {
    heading: "Algo era demasiado grande para enviarlo",
    happened: "Un mensaje entre los dispositivos no cabía en la conexión.",
    next: "Empieza de nuevo. Si vuelve a pasar, usa otra app en el nuevo dispositivo.",
  },
}
