import type { Words } from "../en.ts"
import { counted } from "../numbers.ts"

export const code: Words["code"] = {
  heading: "Escanea este código con tu nuevo dispositivo",
  steps: {
    open: "En tu nuevo dispositivo, abre tu app de Matrix.",
    choose: "Elige «Iniciar sesión con un código QR».",
    point: "Apunta la cámara a este código.",
  },
  next: "Después escribirás aquí dos dígitos que muestra tu nuevo dispositivo.",
  nextDigits:
    "Después compararás doce dígitos en ambos dispositivos. Puede que luego tu servidor te pida la contraseña.",
  image: "Código QR para escanear con tu nuevo dispositivo",
  making: "Creando tu código",
  makingLonger: "Esperando a que tu servidor abra una conexión para el código.",
  renewsIn: (seconds) => `Código nuevo en ${seconds}\u00A0s`,
  renewing: "Creando un código nuevo",
  trouble: "¿No consigues escanearlo?",
  scanInstead: "Mejor escanear su código",
  otherCode: "La otra app no puede leer este código",
}

export const connecting: Words["connecting"] = {
  heading: "Conectando con tu nuevo dispositivo",
  waiting: "Alguien escaneó el código. Creando una conexión privada.",
  longer: "Esperando a que responda tu nuevo dispositivo. Mantén abierta su app.",
}

export const checkCode: Words["checkCode"] = {
  heading: "Escribe los 2 dígitos que muestra tu nuevo dispositivo",
  lead: "Mira tu nuevo dispositivo. Los dígitos demuestran que no hay nadie entre los dos dispositivos.",
  field: "Los dos dígitos",
  wrong: counted("es", {
    one: "Esos no son los dígitos correctos. Te queda un intento.",
    many: "Esos no son los dígitos correctos. Te quedan # de intentos.",
    other: "Esos no son los dígitos correctos. Te quedan # intentos.",
  }),
  wrongMeaning:
    "Casi siempre es un descuido: vuelve a mirar. Si escribiste exactamente lo que muestra tu nuevo dispositivo, puede que otra persona haya escaneado tu código: cancela.",
  incomplete: "Escribe los dos dígitos, aunque el primero sea un 0.",
  action: "Continuar",
  noCode: "Muestra un error, no dígitos",
}

export const request: Words["request"] = {
  heading: "Los dígitos coinciden",
  waiting: "Tu nuevo dispositivo está pidiendo a tu servidor que le deje iniciar sesión.",
  longer: "Esperando a que tu nuevo dispositivo indique cómo quiere iniciar sesión.",
}
