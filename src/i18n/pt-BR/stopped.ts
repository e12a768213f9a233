import type { stopped as english } from "../en/stopped.ts"

export const stopped: typeof english = {
  safe: "Sua conta está segura",
  nothingShared: "Nada foi compartilhado, e ninguém entrou na sua conta.",
  stayedOut: "Nenhum novo dispositivo entrou, e nenhuma das suas chaves foi compartilhada.",
  dontApprove: "Não aprove mais nada na outra aba",
  nothingSharedYet:
    "Nenhuma das suas chaves foi compartilhada. Mas, se você aprovar lá, o dispositivo ainda pode entrar na sua conta.",
  mayStillSignIn: "O novo dispositivo ainda pode entrar",
  nothingSharedButApproved:
    "Você já o tinha aprovado. Mas ele não está verificado, e nenhuma das suas chaves foi compartilhada.",
  watching: "Observando se o dispositivo ainda entra na sua conta.",
  watchingLonger: "Isso dura até o pedido dele expirar. Você pode deixar esta página aberta.",
  notKnown:
    "Não foi possível descobrir se o dispositivo entrou. Procure por ele na lista de dispositivos da sua conta, também em outro app.",
  signedIn: {
    heading: "Conectado, mas ainda não verificado",
    headingUnclear: "Conectado, mas não concluído",
    happened: (name) => `${name} foi aprovado, mas a vinculação acabou antes de ser concluída.`,
    finish: "Você pode concluir de outra forma",
    noKeys:
      "Ele não recebeu suas chaves, por isso ainda não consegue ler suas mensagens criptografadas. Escolha uma opção:",
    keysUnclear:
      "Não se sabe se suas chaves chegaram a ele; o app dele diz se ele está verificado. Se não estiver, escolha uma opção:",
    ways: [
      "No novo dispositivo, digite sua chave de recuperação.",
      "Verifique-o usando outro dispositivo conectado à sua conta.",
      "Desconecte-o na sua lista de dispositivos e comece de novo.",
    ],
    stranger: "Se você não reconhece este dispositivo, desconecte-o agora.",
  },
}
