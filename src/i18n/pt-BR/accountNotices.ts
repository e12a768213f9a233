import type { accountNotices as en } from "../en/accountNotices.ts"

export const accountNotices: typeof en = {
  changed: {
    heading: "Este app mudou para outra conta",
    lead: "Com a troca de conta, a vinculação que não tinha terminado foi encerrada. Você pode começar de novo com a conta que está conectada agora.",
  },
  "signed-out": {
    heading: "Este app saiu da sua conta",
    lead: "Entre de novo e depois vincule seu dispositivo.",
  },
}
