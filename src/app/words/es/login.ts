import type { LoginWords } from "../en/login.ts"
import { span } from "../../../i18n/numbers.ts"

const time = span("es")

export const login: LoginWords = {
  heading: (host) => `Inicia sesión en ${host}`,
  password: "Tu contraseña va de esta página a tu servidor y a ningún otro sitio, y no se guarda.",
  page: "Tu servidor tiene una página propia para esto. Desde allí volverás aquí.",
  both: "Usa tu contraseña o la página en la que sueles iniciar sesión.",
  userName: "Nombre de usuario o ID de Matrix",
  passwordField: "Contraseña",
  signIn: "Iniciar sesión",
  continueWith: (name) => `Continuar con ${name}`,
  continueThere: (host) => `Continuar en la página de ${host}`,
  deviceName: "Nombre de esta página en tu lista de dispositivos",
  more: "Más",
  busy: "Iniciando sesión.",
  longer: "Tu servidor está tardando en responder.",
  leaving: "Abriendo esa página.",
  noUserName: "Escribe tu nombre de usuario.",
  noPassword: "Escribe tu contraseña.",
  rateLimited: (ms) =>
    `Fueron demasiados intentos para tu servidor. Vuelve a intentarlo dentro de ${ms === undefined ? "unos minutos" : time(ms)}.`,
  problems: {
    wrong: "El nombre de usuario o la contraseña no son correctos. ¿La cuenta es de este servidor?",
    deactivated: "Esta cuenta se desactivó. Solo el administrador de tu servidor puede recuperarla.",
    locked: "Esta cuenta está bloqueada. Solo el administrador de tu servidor puede desbloquearla.",
    unreachable: "Tu servidor no respondió. Revisa tu conexión y vuelve a intentarlo.",
    "server-error": "Tu servidor tiene un problema en este momento. Espera un poco y vuelve a intentarlo.",
    refused:
      "Tu servidor rechazó el inicio de sesión. Vuelve a intentarlo; si sigue igual, avisa a su administrador.",
    "bad-answer":
      "La respuesta de tu servidor no se pudo usar. Vuelve a intentarlo; si sigue igual, avisa a su administrador.",
    "no-device":
      "Tu servidor inició la sesión de esta página sin registrarla como dispositivo, y eso hace falta para vincular.",
  },
}
