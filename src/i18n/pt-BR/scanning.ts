import type { ScanningWords } from "../later.ts"
import { scan } from "./scan.ts"

const scanWarning: ScanningWords["scanWarning"] = {
  heading: "Só escaneie um código que esteja na sua frente",
  lead: "Na tela do seu próprio novo dispositivo, na sua mão ou na sua mesa.",
  title: "Quem manda um código para você quer sua conta",
  who: "Por e-mail, em um chat, em um site ou em uma chamada de vídeo: não escaneie, seja quem for que peça.",
  powers: "O dispositivo cujo código você escanear vai poder:",
  can: [
    "ler suas mensagens, inclusive as antigas",
    "escrever e agir em seu nome",
    "confirmar outros dispositivos como seus",
  ],
  todo: [
    "No novo dispositivo, abra seu app Matrix.",
    "Escolha “Entrar com código QR” e deixe que ele mostre um código.",
    "Volte para cá com esse dispositivo na sua frente.",
  ],
  onlyWay:
    "Com o seu servidor, esta página não pode mostrar um código. É o novo dispositivo que precisa mostrar um.",
  action: "Estou com o novo dispositivo",
  showInstead: "Mostrar um código aqui",
}

const reaching: ScanningWords["reaching"] = {
  heading: "Conectando ao seu novo dispositivo",
  waiting: "O código dele foi escaneado. Criando uma conexão privada.",
  longer: "Aguardando a resposta do novo dispositivo. Deixe o app dele aberto.",
}

const shownCheckCode: ScanningWords["shownCheckCode"] = {
  heading: "Digite isto no novo dispositivo",
  lead: "Ele pede dois dígitos, para garantir que não há ninguém entre os dois dispositivos.",
  spoken: (digits) => `Os dígitos: ${digits}`,
  next: "Depois, você vai aprová-lo na página do seu servidor. Esta página continua automaticamente.",
  notAsked: "Ele não pede dígitos",
}

const elsewhere: ScanningWords["elsewhere"] = {
  host: (host) => `Os dois dispositivos se encontram em ${host}`,
  meaning:
    "Foi o novo dispositivo que escolheu esse lugar, e o endereço não é o do seu servidor. O que os dispositivos dizem um ao outro lá fica protegido por criptografia.",
}

export const scanning: ScanningWords = {
  scanWarning,
  reaching,
  shownCheckCode,
  elsewhere,
  scan,
}
