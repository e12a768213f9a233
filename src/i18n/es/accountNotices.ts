import type { AccountNotices } from "../later.ts"

export const accountNotices: AccountNotices = {
  changed: {
    heading: "Esta app cambió a otra cuenta",
    lead: "Si quedaba una vinculación sin terminar, se interrumpió al cambiar de cuenta. Puedes empezar de nuevo con la cuenta que está activa ahora.",
  },
  "signed-out": {
    heading: "La sesión de esta app está cerrada",
    lead: "Vuelve a iniciar sesión y después vincula tu dispositivo.",
  },
}
