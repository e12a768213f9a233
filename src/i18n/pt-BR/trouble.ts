import type { TroubleWords } from "../later.ts"

export const trouble: TroubleWords = [
  "Aumente o brilho desta tela e mantenha a câmera a um palmo de distância.",
  "Se o app não tem a opção “Entrar com código QR”, não dá para vinculá-lo assim: entre nele manualmente.",
]
