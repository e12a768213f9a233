import type { ScanningWords } from "../later.ts"
import { scan } from "./scan.ts"

const scanWarning: ScanningWords["scanWarning"] = {
  heading: "Escanea solo un código que veas delante de ti",
  lead: "En la pantalla de tu propio dispositivo nuevo, en tu mano o sobre tu mesa.",
  title: "Quien te envía un código quiere quedarse con tu cuenta",
  who: "Por correo, en un chat, en una página web o en una videollamada: no lo escanees, te lo pida quien te lo pida.",
  powers: "El dispositivo cuyo código escanees podrá:",
  can: [
    "leer tus mensajes, también los antiguos",
    "escribir y actuar en tu nombre",
    "avalar otros dispositivos",
  ],
  todo: [
    "En tu nuevo dispositivo, abre tu app de Matrix.",
    "Elige «Iniciar sesión con un código QR» y haz que muestre un código.",
    "Vuelve aquí con ese dispositivo delante de ti.",
  ],
  onlyWay:
    "Con tu servidor, esta página no puede mostrar un código, así que debe mostrarlo tu nuevo dispositivo.",
  action: "Tengo aquí mi nuevo dispositivo",
  showInstead: "Mejor mostrar un código",
}

const reaching: ScanningWords["reaching"] = {
  heading: "Conectando con tu nuevo dispositivo",
  waiting: "Se escaneó su código. Creando una conexión privada.",
  longer: "Esperando a que responda tu nuevo dispositivo. Mantén abierta su app.",
}

const shownCheckCode: ScanningWords["shownCheckCode"] = {
  heading: "Escribe esto en tu nuevo dispositivo",
  lead: "Te pide dos dígitos para asegurarse de que no hay nadie entre los dos dispositivos.",
  spoken: (digits) => `Los dígitos: ${digits}`,
  next: "Después lo aprobarás en la página de tu servidor. Esta página continuará por sí sola.",
  notAsked: "No pide ningún dígito",
}

const elsewhere: ScanningWords["elsewhere"] = {
  host: (host) => `Los dos dispositivos se comunican a través de ${host}`,
  meaning:
    "Tu nuevo dispositivo eligió ese lugar, y su dirección no es la de tu servidor. Lo que los dispositivos se dicen allí va cifrado.",
}

export const scanning: ScanningWords = {
  scanWarning,
  reaching,
  shownCheckCode,
  elsewhere,
  scan,
}
