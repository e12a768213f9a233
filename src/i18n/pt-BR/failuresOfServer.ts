import type { serverFailures as english } from "../en/failuresOfServer.ts"

const signOutThere = "Saia da conta no app dele e depois comece de novo."
const tellAdmin = "Se o problema continuar, avise quem administra o servidor."

export const serverFailures: typeof english = {
  "device-exists-by-us": {
    heading: "Esse dispositivo já está vinculado",
    happened: "O novo dispositivo usa o nome de um dispositivo que sua conta já tem.",
    next: signOutThere,
  },
  "device-exists-by-them": {
    heading: "Esse dispositivo já está vinculado",
    happened: "O novo dispositivo diz que já está conectado a uma conta.",
    next: signOutThere,
  },
  "device-not-found": {
    heading: "O novo dispositivo não apareceu",
    happened: "Ele diz que entrou, mas não está na sua conta.",
    next: `Será que ele foi aprovado com outra conta? ${signOutThere}`,
  },
  "bad-device-id": {
    heading: "Não é possível adicionar este dispositivo",
    happened: "O novo dispositivo deu a si mesmo um nome que nenhum dispositivo pode ter.",
    next: "Atualize o app dele ou use outro.",
  },
  "page-refused": {
    heading: "Não foi possível abrir a página",
    happened: "O novo dispositivo indicou um endereço que não é seguro abrir.",
    next: "Comece de novo. Se acontecer outra vez, use outro app no novo dispositivo.",
  },
  "page-not-opened": {
    heading: "Não foi possível abrir a página",
    happened: "Sem essa página, o novo dispositivo não pode ser aprovado.",
    next: "Comece de novo e abra a página em um navegador em que você possa entrar no seu servidor.",
  },
  "keys-unavailable": {
    heading: "Não foi possível ler suas chaves",
    happened: "Elas foram bloqueadas de novo antes que pudessem ser entregues.",
    next: "Comece de novo e desbloqueie suas chaves.",
  },
  server: {
    heading: "O servidor respondeu com um erro",
    happened: "Ele não conseguiu fazer agora o que é necessário para a vinculação.",
    next: `Espere um pouco e comece de novo. ${tellAdmin}`,
  },
  unreachable: {
    heading: "O servidor não responde",
    happened: "Ele foi consultado várias vezes, sem nenhuma resposta.",
    next: "Comece de novo daqui a pouco.",
  },
  offline: {
    heading: "Você está sem conexão",
    happened: "Este computador está sem conexão de rede no momento.",
    next: "Conecte-se à internet e comece de novo.",
  },
  "signed-out": {
    heading: "Sua sessão foi encerrada",
    happened: "Seu servidor não aceita mais a sessão desta página.",
    next: "Entre de novo aqui e depois vincule seu dispositivo.",
  },
  "bad-answer": {
    heading: "Chegou uma resposta inesperada",
    happened: "Não dá para usar a resposta do servidor. Algo no caminho pode tê-la alterado.",
    next: `Comece de novo, talvez em outra rede. ${tellAdmin}`,
  },
  bug: {
    heading: "Houve um erro nesta página",
    happened: "Aconteceu aqui algo que não deveria. A culpa não é sua.",
    next: "Comece de novo. Os detalhes técnicos ajudam quem for corrigir o erro.",
  },
}
