import type { Words } from "../en.ts"
import { counted } from "../numbers.ts"

export const code: Words["code"] = {
  heading: "Escaneie isto com seu novo dispositivo",
  steps: {
    open: "No novo dispositivo, abra seu app Matrix.",
    choose: "Escolha “Entrar com código QR”.",
    point: "Aponte a câmera para este código.",
  },
  next: "Depois, você vai digitar dois dígitos que aparecem no novo dispositivo.",
  nextDigits:
    "Depois, você vai comparar doze dígitos nos dois dispositivos. Em seguida, seu servidor talvez peça sua senha.",
  image: "Código QR para escanear com seu novo dispositivo",
  making: "Criando seu código",
  makingLonger: "Aguardando seu servidor abrir uma conexão para o código.",
  renewsIn: (seconds) => `Novo código em ${seconds} s`,
  renewing: "Criando um novo código",
  trouble: "Problemas para escanear?",
  scanInstead: "Escanear o código dele",
  otherCode: "O outro app não consegue ler este código",
}

export const connecting: Words["connecting"] = {
  heading: "Conectando ao seu novo dispositivo",
  waiting: "Alguém escaneou o código. Criando uma conexão privada.",
  longer: "Aguardando a resposta do novo dispositivo. Deixe o app dele aberto.",
}

export const checkCode: Words["checkCode"] = {
  heading: "Digite os 2 dígitos do novo dispositivo",
  lead: "Olhe para o novo dispositivo. Os dígitos provam que não há ninguém entre os dois dispositivos.",
  field: "Os dois dígitos",
  wrong: counted("pt-BR", {
    one: "Os dígitos não são esses. Resta # tentativa.",
    many: "Os dígitos não são esses. Restam # de tentativas.",
    other: "Os dígitos não são esses. Restam # tentativas.",
  }),
  wrongMeaning:
    "Quase sempre é só um engano: olhe de novo. Se o novo dispositivo mostra mesmo esses dígitos, talvez outra pessoa tenha escaneado seu código: cancele.",
  incomplete: "Digite os dois dígitos, mesmo que o primeiro seja 0.",
  action: "Continuar",
  noCode: "Ele está mostrando um erro",
}

export const request: Words["request"] = {
  heading: "Os dígitos conferem",
  waiting: "O novo dispositivo está pedindo ao seu servidor para entrar.",
  longer: "Aguardando o novo dispositivo dizer como quer entrar.",
}
