import type { oneLink as en } from "../en/oneLink.ts"

export const oneLink: typeof en = {
  otherTab: {
    heading: "Un autre onglet associe un appareil",
    lead: "Une seule association à la fois\u00A0: ainsi, on sait toujours de quel appareil il s’agit.",
    next: "Terminez-la ou annulez-la dans l’autre onglet, et cette page continuera toute seule. Ou prenez le relais\u00A0: l’association en cours là-bas sera alors annulée, sauf si elle est presque terminée.",
    takeOver: "Prendre le relais",
  },
  takenOver: {
    heading: "Un autre onglet a pris le relais",
    lead: "L’association a été annulée sur cette page, qui n’a plus les clés en mémoire.",
    next: "Continuez dans l’autre onglet. Si vous préférez faire l’association ici, reprenez la main.",
    takeBack: "Reprendre la main",
  },
}
