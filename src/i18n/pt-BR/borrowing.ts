import type { BorrowProblem } from "../../components/Borrow.tsx"

const verifyAgain = "Verifique este app de novo nas configurações de segurança dele. Depois, volte aqui."
const waitAndTry = "Espere um momento e tente de novo."

export const borrowing: Record<BorrowProblem, { title: string; next: string }> = {
  "no-cross-signing": {
    title: "Sua conta não tem uma identidade para verificar dispositivos",
    next: "Configure a verificação (“autoverificação”) nas configurações de segurança deste app. Depois, volte aqui.",
  },
  "keys-do-not-match": {
    title: "As chaves deste app não são as que sua conta usa agora",
    next: `Sua identidade provavelmente foi redefinida em outro dispositivo. ${verifyAgain}`,
  },
  damaged: { title: "As chaves deste app estão danificadas", next: verifyAgain },
  "signed-out": {
    title: "Este app saiu da sua conta",
    next: "Entre de novo e depois vincule seu dispositivo.",
  },
  offline: { title: "Você está sem conexão", next: "Conecte-se à internet e tente de novo." },
  unreachable: { title: "Seu servidor não responde", next: waitAndTry },
  "server-error": { title: "Seu servidor respondeu com um erro", next: waitAndTry },
  bug: {
    title: "Houve um erro nesta parte do app",
    next: "A culpa não é sua, e nada foi compartilhado. Tente de novo.",
  },
}
