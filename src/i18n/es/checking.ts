import type { Words } from "../en.ts"

export const checking: Words["checking"] = {
  heading: "Preparando todo",
  lead: "Una comprobación rápida para ver si está todo listo.",
  waiting: "Consultando a tu servidor.",
  longer: "Tu servidor está tardando en responder.",
  checks: {
    server: "Tu servidor",
    oauth: "Su propia página para iniciar sesión",
    "device-grant": "Iniciar sesión en un dispositivo con un código",
    "login-token": "Iniciar sesión en un dispositivo desde otro",
    rendezvous: "Conectar dos dispositivos",
    "cross-signing": "Tu identidad digital, para verificar dispositivos",
    "secret-storage": "Tus claves, guardadas con una clave de recuperación",
  },
  whatWorks: "Qué apps nuevas puedes vincular aquí",
  status: { pending: "comprobando", ok: "en orden", missing: "falta", unknown: "aún no se sabe" },
}
