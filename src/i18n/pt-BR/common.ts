import type { Words } from "../en.ts"
import { inUnit } from "../numbers.ts"

const seconds = inUnit("pt-BR", "second")

export const common: Words["common"] = {
  cancel: "Cancelar",
  done: "Concluir",
  close: "Fechar",
  tryAgain: "Tentar de novo",
  startAgain: "Começar de novo",
  newDevice: "Seu novo dispositivo",
  details: "Detalhes técnicos",
  signOut: "Desconectar esse dispositivo",
  secondsLeft: (count) => `Tempo restante: ${seconds(count)}`,
  later: {
    heading: "Um momento",
    waiting: "Carregando esta parte da página.",
    longer: "Sua conexão está lenta.",
    failed: "Esta parte da página não carregou",
    failedLead: "Confira sua conexão e tente de novo. Pode esperar: nada se perde.",
  },
  progress: { label: "Etapas", scan: "Escanear", compare: "Comparar", approve: "Aprovar" },
}
