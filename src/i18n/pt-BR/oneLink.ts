import type { oneLink as en } from "../en/oneLink.ts"

export const oneLink: typeof en = {
  otherTab: {
    heading: "Outra aba está vinculando um dispositivo",
    lead: "Uma vinculação de cada vez deixa claro de qual dispositivo se trata.",
    next: "Termine ou cancele lá, e esta página continua automaticamente. Ou assuma aqui: a vinculação de lá será cancelada, a menos que esteja quase pronta.",
    takeOver: "Assumir aqui",
  },
  takenOver: {
    heading: "Outra aba assumiu",
    lead: "A vinculação nesta página foi cancelada, e as chaves não estão mais nesta página.",
    next: "Continue na outra aba. Se preferir vincular aqui, retome.",
    takeBack: "Retomar aqui",
  },
}
