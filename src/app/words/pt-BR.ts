import { arrival } from "./pt-BR/arrival.ts"
import { login } from "./pt-BR/login.ts"
import type { AppWords } from "./en.ts"

const list = (servers: readonly string[]) => new Intl.ListFormat("pt-BR").format(servers)

/** Brazilian Portuguese. */
export const ptBR: AppWords = {
  name: "Vincular novo dispositivo",
  busy: {
    heading: "Um momento",
    waiting: "Aguardando seu servidor.",
    longer: "Ele está demorando para responder.",
  },
  tryAgain: "Tentar de novo",
  details: "Detalhes técnicos",
  help: "Ajuda",
  signIn: {
    heading: "Entre para vincular um dispositivo",
    lead: "Se seu servidor tem uma página própria para isso, você entra lá e volta para cá.",
    field: "Seu ID Matrix ou seu servidor",
    example: "Por exemplo, @voce:example.org ou example.org",
    stay: "Manter a conta conectada neste computador",
    stayMeaning:
      "Só em um computador que é seu. Suas chaves nunca ficam guardadas desbloqueadas, seja qual for sua escolha.",
    action: "Continuar",
    looking: (server) => `Procurando ${server}`,
    longer: "Aguardando a resposta dele.",
    empty: "Digite seu ID Matrix ou o nome do seu servidor.",
    onlyField: "Seu servidor",
    only: "Esta página serve só para entrar neste servidor.",
    someOf: (servers) => `Esta página serve para entrar em ${list(servers)}.`,
    fromLink: "O link que trouxe você até aqui sugere isto. É a sua conta ou o seu servidor?",
  },
  notAllowed: (server, allowed) => `Esta página não serve para entrar em ${server}, só em ${list(allowed)}.`,
  discovery: {
    "not-an-address": "Isso não é um ID Matrix nem o nome de um servidor. Será que há um erro de digitação?",
    "insecure-address":
      "Só dá para acessar esse servidor sem criptografia (http), então não seria seguro entrar.",
    offline: "Você está sem conexão. Conecte-se à internet e tente de novo.",
    "no-answer": "Ninguém responde lá. O nome está certo? Se estiver, o servidor pode estar fora do ar.",
    "not-matrix": "Algo responde lá, mas não é um servidor Matrix. O nome está certo?",
    "well-known-lies":
      "Este servidor aponta para um lugar onde não há um servidor Matrix. Só quem o administra pode corrigir isso.",
    "server-error": "Seu servidor está com um problema agora. Espere um pouco e tente de novo.",
  },
  problems: {
    "no-sign-in":
      "Seu servidor não oferece uma forma de entrar que uma página como esta possa usar. Só quem o administra pode adicionar uma.",
    "registration-closed":
      "Seu servidor não deixa ninguém entrar por novos apps, como esta página. Quem o administra pode registrar esta página manualmente.",
    "registration-refused":
      "Seu servidor avaliou esta página e não deixa ninguém entrar por ela. Quem o administra pode permiti-la ou registrá-la.",
    declined: "Você escolheu não deixar esta página entrar, então nada aconteceu.",
    refused:
      "Seu servidor encerrou o login. Tente de novo; se o problema continuar, avise quem administra o servidor.",
    "not-ours":
      "Esta resposta não corresponde a um login iniciado nesta aba. Por favor, comece de novo aqui.",
    unreachable: "Seu servidor não respondeu. Confira sua conexão e tente de novo.",
    "bad-answer":
      "A resposta do seu servidor não pôde ser usada. Tente de novo; se o problema continuar, avise quem administra o servidor.",
    "no-device":
      "Seu servidor deixou esta página entrar, mas não a registrou como dispositivo, e a vinculação precisa disso.",
  },
  home: {
    heading: "Conecte um novo dispositivo à sua conta",
    lead: "Seu novo celular ou computador entra na sua conta e é verificado em cerca de um minuto: um dispositivo escaneia o código do outro, e você aprova.",
    need: [
      "Seu novo dispositivo, com um app Matrix que possa entrar com código QR.",
      "Sua chave de recuperação ou frase de segurança, para que o novo dispositivo possa ler suas mensagens.",
    ],
    needHeading: "Tenha à mão",
    action: "Vincular novo dispositivo",
    leaveWhenDone: "Sair da conta nesta página ao terminar",
    signOut: "Sair",
    nearlyDone: "Quase pronto",
  },
  unreachable: {
    heading: "Seu servidor não responde",
    lead: "Sua conta continua conectada aqui, mas não foi possível consultar seu servidor. Confira sua conexão.",
  },
  signedOut: {
    heading: "Esta página saiu da sua conta",
    done: "Seu novo dispositivo está pronto, e esta página não é mais um dispositivo da sua conta.",
    asked: "Esta página não é mais um dispositivo da sua conta.",
    unused: "Ela ficou um dia sem uso, por isso saiu da conta automaticamente.",
    ended: "Seu servidor ou outra aba encerrou esta sessão.",
    expiredHeading: "Entre de novo",
    expired:
      "Seu servidor pede isso de vez em quando. Esta página continua sendo o mesmo dispositivo da sua conta.",
    notTold:
      "Não foi possível avisar seu servidor, então ele ainda lista esta página como dispositivo. Isso se resolve quando você abrir esta página de novo ou quando você remover o dispositivo no servidor.",
    close: "Você já pode fechá-la.",
    again: "Entrar de novo",
  },
  unfit: {
    framed: {
      heading: "Abra esta página separadamente",
      text: "Ela está dentro de outra página, que poderia induzir você a clicar no que não quer. Abra o endereço dela em uma aba própria.",
      open: "Abrir em uma aba própria",
    },
    insecure: {
      heading: "Esta página precisa de uma conexão segura",
      text: "Abra o endereço dela com https. Sem isso, alguém no caminho poderia ler tudo.",
    },
  },
  config: {
    heading: "Esta página não está configurada corretamente",
    unreachable: "Não foi possível ler o config.json dela. Confira sua conexão e recarregue a página.",
    "not-json": "O config.json dela não é um JSON válido. Quem hospeda esta página pode corrigir isso.",
    "unknown-key":
      "O config.json dela tem uma entrada que não existe. Quem hospeda esta página pode corrigir isso.",
    invalid: "O config.json dela tem uma entrada errada. Quem hospeda esta página pode corrigir isso.",
  },
  broken: {
    heading: "Houve um erro nesta página",
    text: "Aconteceu algo que não deveria. Nada mais é enviado daqui; recarregue a página para começar de novo.",
    reload: "Recarregar",
  },
  later: { arrival, login },
}
