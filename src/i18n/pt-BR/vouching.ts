import type { VouchingWords } from "../later.ts"
import { inUnit } from "../numbers.ts"
import { failures } from "./vouchingFailures.ts"

const seconds = inUnit("pt-BR", "second")

const settingUp: VouchingWords["settingUp"] = {
  heading: "Preparando para verificar o novo dispositivo",
  lead: "Com o seu servidor, é esta página que precisa verificar o novo dispositivo. Para isso, ela carrega mais uma parte.",
  bar: "Carregando",
  of: (loaded, total) => `${loaded} de ${total} MB`,
  soFar: (loaded) => `${loaded} MB até agora`,
  starting: "Iniciando essa parte.",
  startingLonger:
    "Seu servidor está recebendo as chaves desta própria página, para que o novo dispositivo possa reconhecê-la.",
  once: "Só demora assim na primeira vez: seu navegador guarda essa parte.",
}

const compareCode: VouchingWords["compareCode"] = {
  "sign-in": {
    heading: "O novo dispositivo mostra o mesmo código?",
    lead: () => "Olhe para o novo dispositivo: ele também mostra doze dígitos.",
    approving:
      "Aprove somente se todos os doze forem iguais e o dispositivo for seu: ele então entra na sua conta e pode ler suas mensagens.",
    declining: "Se você recusar, ninguém entra e nada é compartilhado.",
  },
  keys: {
    heading: "Permitir que o novo dispositivo leia suas mensagens?",
    lead: (name) => `${name} está conectado à sua conta. Compare os doze dígitos com ele mais uma vez.`,
    approving:
      "Aprove somente se forem iguais: ele então é verificado e pode ler suas mensagens criptografadas. Esses dígitos não têm nada a ver com o código da página do seu servidor.",
    declining: "Se você recusar, ele fica sem suas chaves, e você pode desconectá-lo.",
  },
  spoken: (digits) => `O código: ${digits}`,
  differs: "Caso contrário, recuse",
  between: "Se lá aparece outro código, há alguém entre os dois dispositivos.",
  approve: "Aprovar",
  decline: "Recusar",
}

const proveIdentity: VouchingWords["proveIdentity"] = {
  heading: "Confirme que é você",
  passwordLead: "Seu servidor pede sua senha antes de deixar um novo dispositivo entrar.",
  password: "Senha da sua conta",
  privacy: "Ela vai só para o seu servidor e não fica guardada em lugar nenhum.",
  confirm: "Confirmar",
  busy: "Seu servidor está conferindo",
  longer: "Aguardando a resposta do seu servidor.",
  wrong: "A senha não é essa",
  wrongNext: "É a senha da sua conta, não a chave de recuperação. Tente de novo.",
  pageLead: "Seu servidor pergunta em uma página própria se é realmente você. Abra a página e depois volte.",
  goesTo: "Você vai confirmar em",
  pageDone: "Já confirmei lá",
  notDone: "Seu servidor diz que isso ainda não foi feito",
  notDoneNext: "Abra a página dele mais uma vez, vá até o fim e depois volte.",
}

const waitForToken: VouchingWords["waitForToken"] = {
  heading: "Seu servidor pede uma pequena pausa",
  why: "Ele deixa entrar um novo dispositivo por minuto, e um acabou de entrar. Esta página continua automaticamente.",
  goesOnIn: (count) => `Continua em ${seconds(count)}`,
  asking: "Consultando seu servidor de novo",
  keepOpen: "Deixe o app aberto no novo dispositivo.",
}

const awaitingSignIn: VouchingWords["awaitingSignIn"] = {
  heading: "Aprovado",
  waiting: "O novo dispositivo está entrando na sua conta.",
  longer: "Aguardando ele dizer que terminou. Deixe o app dele aberto.",
}

const verifying: VouchingWords["verifying"] = {
  heading: (name) => `${name} está sendo verificado`,
  waiting: "É o dispositivo que você aprovou. Ele está sendo marcado como seu.",
  longer: "Aguardando seu servidor publicar isso.",
}

const givingSecrets: VouchingWords["givingSecrets"] = {
  heading: (name) => `${name} está verificado`,
  lead: "Agora ele está buscando suas chaves nesta página: deixe-a aberta.",
  waiting: "Aguardando ele pedir as chaves.",
  longer:
    "Alguns apps levam um minuto para isso. Deixe também o app dele aberto. Se você não esperar, pode digitar nele sua chave de recuperação mais tarde.",
  stopWaiting: "Não esperar",
}

const linkedUnencrypted: VouchingWords["linkedUnencrypted"] = {
  heading: (name) => `${name} está conectado, sem criptografia`,
  lead: "O app dele diz que não usa criptografia.",
  meaning: "O que isso significa",
  means: [
    "Não há nada para verificar, e ele não recebeu nenhuma das suas chaves.",
    "Ele não consegue ler mensagens criptografadas; todas as outras, sim.",
  ],
  unexpected:
    "Se você esperava que ele usasse criptografia, desconecte-o, atualize o app dele e comece de novo.",
}

const signOutDevice: VouchingWords["signOutDevice"] = {
  asking: "Desconectando o dispositivo",
  longer: "Aguardando a resposta do seu servidor.",
  action: "Desconectar",
  passwordLead: "Seu servidor pede sua senha antes de desconectar um dispositivo.",
  proveOnPage: "Seu servidor quer saber em uma página própria se é você. Abra a página e depois volte.",
  onAccountPage:
    "Você desconecta dispositivos na página da sua conta. Abra a página, escolha o dispositivo e desconecte-o.",
  lookInList: "Confira seus dispositivos abaixo: depois de desconectado, ele não aparece mais lá.",
  done: "O dispositivo foi desconectado",
  doneMeaning: "Ele não está mais na sua conta. O que está escrito acima era de antes disso.",
  trouble: "Não foi possível desconectá-lo agora",
  troubleNext:
    "A resposta do seu servidor não pôde ser usada. Tente de novo ou faça isso nas configurações de segurança do app que você costuma usar.",
}

const waitFor: VouchingWords["waitFor"] = (count) => `Ele deixa o próximo entrar daqui a ${seconds(count)}.`

const signedIn: VouchingWords["signedIn"] = {
  "key-mismatch": {
    title: (name) => `${name} está conectado e pode não ser seu`,
    meaning:
      "Ele não foi verificado, nada foi assinado, e nenhuma das suas chaves foi entregue a ele. Por segurança:",
    todo: [
      "Desconecte esse dispositivo agora.",
      "Olhe a lista dos seus dispositivos e desconecte os que você não reconhecer.",
      "Comece de novo, talvez em outra rede. Se acontecer outra vez, avise quem administra seu servidor.",
    ],
  },
  "declined-here": {
    title: (name) => `${name} está conectado, sem criptografia`,
    meaning:
      "Ele já tinha entrado quando você recusou. Ele não está verificado e não tem nenhuma das suas chaves. Para desfazer:",
    todo: [
      "Desconecte esse dispositivo agora.",
      "Se você recusou por engano, comece de novo depois disso.",
      "Se os códigos não eram iguais, olhe também a lista dos seus dispositivos e desconecte os que você não reconhecer.",
    ],
  },
  "not-signed": {
    title: (name) => `${name} está conectado, mas não verificado`,
    meaning:
      "Ele ainda não consegue ler suas mensagens criptografadas e não recebeu nenhuma das suas chaves. Escolha uma opção:",
    todo: [
      "No novo dispositivo, digite sua chave de recuperação.",
      "Verifique-o usando outro dispositivo conectado à sua conta.",
      "Desconecte-o e comece de novo.",
    ],
  },
}

export const vouching: VouchingWords = {
  settingUp,
  compareCode,
  proveIdentity,
  waitForToken,
  awaitingSignIn,
  verifying,
  givingSecrets,
  linkedUnencrypted,
  signOutDevice,
  waitFor,
  signedIn,
  failures,
}
