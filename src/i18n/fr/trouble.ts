import type { TroubleWords } from "../later.ts"

export const trouble: TroubleWords = [
  "Augmentez la luminosité de cet écran et tenez la caméra à une dizaine de centimètres.",
  "Si l’application ne propose pas «\u00A0Se connecter avec un QR code\u00A0», elle ne peut pas être associée de cette façon\u00A0: connectez-vous-y manuellement.",
]
