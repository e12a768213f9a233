import type { LoginWords } from "../en/login.ts"
import { span } from "../../../i18n/numbers.ts"

const time = span("pt-BR")
const tellAdmin = "Tente de novo; se o problema continuar, avise quem administra o servidor."

export const login: LoginWords = {
  heading: (host) => `Entre em ${host}`,
  password: "Sua senha vai desta página para o seu servidor e para nenhum outro lugar, e não fica guardada.",
  page: "Seu servidor tem uma página própria para isso. De lá, você volta para cá.",
  both: "Use sua senha ou a página em que você costuma entrar.",
  userName: "Nome de usuário ou ID Matrix",
  passwordField: "Senha",
  signIn: "Entrar",
  continueWith: (name) => `Continuar com ${name}`,
  continueThere: (host) => `Continuar na página de ${host}`,
  deviceName: "Nome desta página na sua lista de dispositivos",
  more: "Mais",
  busy: "Entrando.",
  longer: "Seu servidor está demorando para responder.",
  leaving: "Abrindo a página.",
  noUserName: "Digite seu nome de usuário.",
  noPassword: "Digite sua senha.",
  rateLimited: (ms) =>
    `Foram tentativas demais para o seu servidor. Tente de novo em ${ms === undefined ? "alguns minutos" : time(ms)}.`,
  problems: {
    wrong: "Nome de usuário ou senha incorretos. A conta é deste servidor?",
    deactivated: "Esta conta foi desativada. Só quem administra seu servidor pode reativá-la.",
    locked: "Esta conta está bloqueada. Só quem administra seu servidor pode desbloqueá-la.",
    unreachable: "Seu servidor não respondeu. Confira sua conexão e tente de novo.",
    "server-error": "Seu servidor está com um problema agora. Espere um pouco e tente de novo.",
    refused: `Seu servidor recusou o login. ${tellAdmin}`,
    "bad-answer": `A resposta do seu servidor não pôde ser usada. ${tellAdmin}`,
    "no-device":
      "Seu servidor deixou esta página entrar, mas não a registrou como dispositivo, e a vinculação precisa disso.",
  },
}
