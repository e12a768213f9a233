import type { Words } from "../en.ts"

export const consent: Words["consent"] = {
  heading: "Aprove o novo dispositivo",
  headingOpened: "Termine na outra aba",
  goesTo: "Você vai aprová-lo em",
  compare: "Confira se o código que aparece lá é igual ao do novo dispositivo.",
  type: "Digite lá o código que aparece no novo dispositivo.",
  anotherCode:
    "O novo dispositivo mostra um segundo código para essa página. Não são os doze dígitos que você comparou aqui.",
  allow: "Se estiver tudo certo, permita.",
  comeBack: "Volte para cá: esta página continua automaticamente.",
  open: (host) => `Abrir ${host}`,
  opensTab: "abre uma nova aba",
  openAgain: "Abrir de novo",
  another: "Outras formas de abrir",
  copy: "Copiar o endereço",
  copied: "Copiado. Abra-o em outra aba.",
  openedOtherwise: "Abri de outra forma",
  didNotOpen: "Não consigo abrir essa página",
  waiting: "Aguardando você aprovar lá.",
  waitingTypeCode: "Digite lá o código do novo dispositivo e aprove.",
  longer: "Já aprovou? O novo dispositivo está entrando na sua conta: deixe o app dele aberto.",
}

export const sharing: Words["sharing"] = {
  heading: "Entregando suas chaves",
  checkingHeading: "O novo dispositivo está entrando",
  checking: "Procurando o novo dispositivo no seu servidor.",
  checkingLonger: "Aguardando o novo dispositivo aparecer na sua conta.",
  sharing: "O novo dispositivo está recebendo suas chaves pela conexão privada.",
  sharingLonger: "Aguardando seu servidor repassá-las.",
}
