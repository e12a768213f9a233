import type { failures as english } from "../en/failures.ts"
import { serverFailures } from "./failuresOfServer.ts"

const atHand = "Comece de novo quando os dois dispositivos estiverem à mão."
const otherNetwork = "Comece de novo. Se acontecer outra vez, tente outra rede."
const updateAndStart = "Atualize o app no novo dispositivo e comece de novo."
const otherApp = "Atualize o app dele ou use outro. Você também pode entrar nele manualmente."
const quicker = "Comece de novo. É mais rápido se sua conta já estiver conectada na página do seu servidor."

export const failures: typeof english = {
  ...serverFailures,
  "cancelled-by-us": {
    heading: "Você cancelou",
    happened: "A vinculação foi encerrada nesta página.",
    next: "Você pode começar de novo quando quiser.",
  },
  "cancelled-by-them": {
    heading: "O novo dispositivo cancelou",
    happened: "A vinculação foi encerrada no novo dispositivo.",
    next: "Se não foi você, procure o motivo nele. Se ainda quiser vinculá-lo, comece de novo.",
  },
  declined: {
    heading: "Você recusou o login",
    happened: "O novo dispositivo foi recusado na página do seu servidor.",
    next: "Se foi um engano, comece de novo. Se você não esperava nenhum pedido, fez a coisa certa.",
  },
  "not-approved": {
    heading: "O novo dispositivo não foi aprovado",
    happened: "Ele foi recusado na página do seu servidor, ou houve um cancelamento no novo dispositivo.",
    next: "Comece de novo e escolha permitir na página do seu servidor.",
  },
  "expired-scanned": {
    heading: "Esse código expirou",
    happened: "Um código só vale por um ou dois minutos, e o que você escaneou é mais antigo.",
    next: "Gere um novo código no novo dispositivo e comece de novo.",
  },
  "code-used": {
    heading: "Esse código já foi usado",
    happened:
      "Alguém já tinha respondido a ele antes de você o escanear: outra pessoa, ou você em uma tentativa anterior.",
    next: "Gere um novo código no novo dispositivo, onde ninguém mais possa vê-lo, e comece de novo.",
  },
  "code-not-asked": {
    heading: "O novo dispositivo não pediu os dígitos",
    happened: "O app dele pode ter tido um problema, ou o código que você escaneou não era dele.",
    next: "Comece de novo e escaneie somente um código que você veja no seu novo dispositivo.",
  },
  "expired-connected": {
    heading: "A vinculação não terminou a tempo",
    happened: "O código foi escaneado, mas o tempo acabou antes que o novo dispositivo fosse aprovado.",
    next: atHand,
  },
  "expired-accepted": {
    heading: "Não deu tempo de aprovar o novo dispositivo",
    happened: "Entre escanear e aprovar, há só cerca de um a dois minutos.",
    next: quicker,
  },
  "authorization-expired": {
    heading: "Não deu tempo de aprovar o novo dispositivo",
    happened: "O pedido dele para entrar expirou antes de ser aprovado.",
    next: quicker,
  },
  closed: {
    heading: "A conexão foi fechada",
    happened: "O novo dispositivo ou o servidor encerrou a conexão antes da hora.",
    next: "Olhe para o novo dispositivo: talvez ele diga o motivo. Deixe o app dele aberto e comece de novo.",
  },
  "wrong-code": {
    heading: "Os dígitos não conferem",
    happened: "Três tentativas estavam erradas. Para proteger você, a vinculação foi encerrada.",
    next: "Comece de novo onde ninguém mais possa ver sua tela: talvez outra pessoa tenha escaneado o código.",
  },
  insecure: {
    heading: "Esta conexão não é segura",
    happened: "O que chegou não pode ter vindo do dispositivo que estava sendo vinculado.",
    next: otherNetwork,
  },
  disturbed: {
    heading: "Alguém interferiu na conexão",
    happened: "Outra pessoa escreveu nela, por isso ela foi encerrada.",
    next: otherNetwork,
  },
  interrupted: {
    heading: "A conexão foi interrompida",
    happened: "Uma resposta se perdeu no caminho, e sem ela a conexão não pode continuar.",
    next: "Comece de novo; uma rede mais estável ajuda.",
  },
  "unexpected-message-by-us": {
    heading: "Chegou uma resposta inesperada",
    happened: "O novo dispositivo disse algo que não cabe aqui.",
    next: updateAndStart,
  },
  "unexpected-message-by-them": {
    heading: "Chegou uma resposta inesperada",
    happened: "O novo dispositivo não entendeu o que esta página disse.",
    next: updateAndStart,
  },
  "unsupported-protocol-by-us": {
    heading: "O novo dispositivo fala outra língua",
    happened: "Ele pediu uma forma de entrar que esta página ou seu servidor não tem.",
    next: otherApp,
  },
  "grant-gone": {
    heading: "Seu servidor não oferece mais isso",
    happened: "O login de dispositivos por código foi desativado nele ou não está funcionando agora.",
    next: "Entre manualmente no novo dispositivo ou fale com quem administra seu servidor.",
  },
  "unsupported-protocol-by-them": {
    heading: "O novo dispositivo fala outra língua",
    happened: "O app dele não conhece a forma de entrar que seu servidor oferece.",
    next: otherApp,
  },
  "peer-failed": {
    heading: "O novo dispositivo desistiu",
    happened: "O app dele teve um problema e encerrou a vinculação.",
    next: "Olhe para o novo dispositivo: talvez ele diga mais. Depois, comece de novo.",
  },
  "message-too-large": {
    heading: "Algo era grande demais para enviar",
    happened: "Uma mensagem entre os dispositivos não coube na conexão.",
    next: "Comece de novo. Se acontecer outra vez, use outro app no novo dispositivo.",
  },
}
