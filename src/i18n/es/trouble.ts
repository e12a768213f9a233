import type { TroubleWords } from "../later.ts"

export const trouble: TroubleWords = [
  "Sube el brillo de esta pantalla y sostén la cámara a un palmo de distancia.",
  "Si la app no tiene «Iniciar sesión con un código QR», no se puede vincular así: inicia sesión en ella manualmente.",
]
