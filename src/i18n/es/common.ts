import type { Words } from "../en.ts"
import { inUnit } from "../numbers.ts"

const seconds = inUnit("es", "second")

export const common: Words["common"] = {
  cancel: "Cancelar",
  done: "Listo",
  close: "Cerrar",
  tryAgain: "Reintentar",
  startAgain: "Empezar de nuevo",
  newDevice: "Tu nuevo dispositivo",
  details: "Detalles técnicos",
  signOut: "Cerrar sesión en ese dispositivo",
  secondsLeft: (count) => `Tiempo restante: ${seconds(count)}`,
  later: {
    heading: "Un momento",
    waiting: "Cargando esta parte de la página.",
    longer: "Tu conexión está tardando un poco.",
    failed: "No se pudo cargar esta parte de la página",
    failedLead: "Revisa tu conexión y vuelve a intentarlo. No se pierde nada por esperar.",
  },
  progress: { label: "Pasos", scan: "Escanear", compare: "Comparar", approve: "Aprobar" },
}
