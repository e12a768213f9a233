import type { unlockWords as english } from "../en/unlock.ts"

const inYourApp = "No app que você costuma usar"
const setUpAgain = `${inYourApp}, configure a recuperação de novo nas configurações de segurança. Depois, volte aqui.`
const onceMore = "Espere um momento e digite a chave mais uma vez."

export const unlockWords: typeof english = {
  heading: "Desbloqueie as chaves da sua conta",
  lead: "O novo dispositivo precisa delas para ler suas mensagens e já ficar verificado.",
  field: "Chave de recuperação ou frase de segurança",
  show: "Mostrar",
  privacy:
    "Ela é usada só nesta página: nunca é enviada a lugar nenhum e é esquecida quando a vinculação termina.",
  action: "Desbloquear",
  busy: "Desbloqueando",
  longer: "Conferindo suas chaves com seu servidor.",
  problems: {
    "not-a-key": {
      title: "Isto não é uma chave de recuperação",
      next: "Talvez falte uma letra ou haja um erro de digitação. O melhor é copiar e colar a chave inteira.",
    },
    "wrong-key": {
      title: "Esta não é a chave desta conta",
      next: "Se você tem várias, use a mais nova: a antiga deixa de funcionar quando uma nova é criada.",
    },
    "no-secret-storage": {
      title: "Esta conta não tem uma chave de recuperação",
      next: `${inYourApp}, configure a recuperação (“backup seguro”) nas configurações de segurança. Depois, volte aqui.`,
    },
    "no-cross-signing": {
      title: "Esta conta não tem uma identidade para verificar dispositivos",
      next: `${inYourApp}, configure a verificação (“autoverificação”) nas configurações de segurança. Depois, volte aqui.`,
    },
    "no-cross-signing-keys": {
      title: "A chave está certa, mas sua identidade não foi guardada com ela",
      next: setUpAgain,
    },
    "keys-do-not-match": {
      title: "As chaves guardadas não são as que sua conta usa agora",
      next: `Sua identidade provavelmente foi redefinida. ${inYourApp}, configure a recuperação de novo. Depois, volte aqui.`,
    },
    damaged: {
      title: "A chave está certa, mas o que foi guardado com ela está danificado",
      next: setUpAgain,
    },
    "not-held": {
      title: "Este app não tem as chaves da sua conta",
      next: "Provavelmente ele próprio não está verificado. Você pode digitar a chave de recuperação aqui ou primeiro verificar este app, nas configurações de segurança dele.",
    },
    unsupported: {
      title: "Suas chaves estão guardadas de um jeito que esta página não abre",
      next: "Em um app atual, configure a recuperação de novo nas configurações de segurança. Depois, volte aqui.",
    },
    "signed-out": {
      title: "Sua sessão foi encerrada",
      next: "Entre de novo aqui e depois vincule seu dispositivo.",
    },
    offline: {
      title: "Você está sem conexão",
      next: "Conecte-se à internet e digite a chave mais uma vez.",
    },
    unreachable: { title: "Seu servidor não responde", next: onceMore },
    "server-error": { title: "Seu servidor respondeu com um erro", next: onceMore },
    bug: {
      title: "Houve um erro nesta página",
      next: "A culpa não é sua. Recarregue a página e tente de novo.",
    },
  },
  forgotten: {
    idle: "Suas chaves foram bloqueadas de novo, porque nada aconteceu por dez minutos.",
    "link-ended":
      "Esta página esqueceu suas chaves quando a última vinculação terminou, então é preciso desbloqueá-las de novo.",
  },
  where: "Não tenho essa chave",
  whereText: [
    "Você recebeu uma chave de recuperação quando configurou o backup seguro: muitas vezes, são 12 grupos de letras e números. Procure no seu gerenciador de senhas, nos downloads ou em papel.",
    "Em um dispositivo conectado à sua conta, seu app pode criar uma nova chave de recuperação: procure “Recuperação” ou “Backup seguro” nas configurações de segurança.",
    "Sem nada disso, você pode redefinir sua identidade lá. Seus contatos terão então que confiar em você de novo.",
  ],
}
