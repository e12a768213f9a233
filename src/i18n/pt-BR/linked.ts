import type { Words } from "../en.ts"

export const linked: Words["linked"] = {
  heading: (name) => `${name} está vinculado`,
  watching: "Conectado à sua conta, com suas chaves. Conferindo se está verificado.",
  watchingLonger: "Isso pode levar um minuto. Enquanto isso, você já pode usar o novo dispositivo.",
  verified: "Verificado",
  verifiedText:
    "Ele está conectado à sua conta, consegue ler suas mensagens, e seus contatos o veem como seu.",
  notKnown: "Ainda não se sabe",
  notKnownText:
    "Ele está conectado à sua conta, e suas chaves foram enviadas a ele. Não deu para ver a tempo se elas chegaram: se o app dele pedir verificação, digite nele sua chave de recuperação.",
  alarmHeading: (name) => `${name} está vinculado, mas não verificado`,
  alarm: "Suas chaves podem estar em mãos erradas",
  alarmText:
    "Ele recebeu suas chaves, mas não prova com elas que é seu. Por segurança, em um dispositivo em que você confia:",
  remedy: [
    "Redefina sua identidade e, com ela, o backup de mensagens e a chave de recuperação.",
    "Depois, desconecte este novo dispositivo da conta.",
  ],
  backupLeftOut:
    "A chave do seu backup de mensagens não foi entregue. Para ler mensagens antigas no novo dispositivo, digite nele sua chave de recuperação.",
  backupNone: "Sua conta não tem backup de mensagens, então as mensagens antigas podem ficar ilegíveis nele.",
  verifiedOnlyText: "Ele está conectado à sua conta, e seus contatos o veem como seu.",
  notAsked: "Ele ainda não tem suas chaves",
  notAskedText:
    "Ele não as pediu a esta página. Para ler mensagens antigas, digite nele sua chave de recuperação ou deixe que outro dispositivo conectado à sua conta passe as chaves para ele.",
  staysSignedIn: "Esta página continua conectada à sua conta até você sair aqui.",
  signsOut: "Esta página está saindo da sua conta agora.",
  signsOutLater: "Esta página sai da sua conta assim que isso estiver esclarecido.",
  another: "Vincular outro",
  seeDevices: "Ver seus dispositivos",
}
