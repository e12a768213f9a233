import type { failures as english } from "../en/vouchingFailures.ts"

export const failures: typeof english = {
  "declined-here": {
    heading: "Você recusou o novo dispositivo",
    happened: "Você escolheu “Recusar” nesta página.",
    next: "Se os códigos não eram iguais, você fez a coisa certa: podia haver alguém entre os dispositivos. Se foi um engano, comece de novo.",
  },
  "incompatible-intent": {
    heading: "Os dois dispositivos querem ajudar",
    happened: "O outro dispositivo já está conectado à conta e quer trazer um novo, assim como esta página.",
    next: "No novo dispositivo, escolha “Entrar com código QR” antes de entrar na conta. Depois, comece de novo.",
  },
  "nothing-offered": {
    heading: "Seu servidor não deixa dispositivos entrarem assim",
    happened:
      "Ele não oferece uma forma de entrar a novos dispositivos, nem diretamente nem em uma página própria.",
    next: "Entre manualmente no novo dispositivo ou fale com quem administra seu servidor.",
  },
  "token-limit": {
    heading: "Seu servidor pede uma pausa",
    happened:
      "Ele deixa entrar um novo dispositivo por minuto, e esta vinculação não tinha tempo para esperar.",
    next: "Não há nada de errado: espere um pouco e comece de novo.",
  },
  "key-mismatch": {
    heading: "Este dispositivo pode não ser seu",
    happened:
      "O que ele diz de si não é o que seu servidor sabe dele. Alguém pode ter tomado o lugar do seu dispositivo.",
    next: "Desconecte esse dispositivo da conta e depois comece de novo.",
  },
  "not-signed": {
    heading: "Conectado, mas não verificado",
    happened: "É o dispositivo certo, mas a verificação não funcionou.",
    next: "Verifique-o de outra forma.",
  },
  "no-crypto-not-loaded": {
    heading: "Uma parte desta página não carregou",
    happened: "Sem ela, esta página não consegue verificar o novo dispositivo.",
    next: "Confira sua conexão e comece de novo.",
  },
  "no-crypto-keys-lost": {
    heading: "Esta página perdeu as próprias chaves",
    happened:
      "Seu servidor conhece chaves desta sessão que não estão mais neste navegador, e nenhuma outra pode ocupar o lugar delas.",
    next: "Saia da conta aqui e entre de novo. Depois, vincule seu dispositivo.",
  },
  "no-crypto-no-storage": {
    heading: "Seu navegador não guarda nada para esta página",
    happened:
      "Para verificar um novo dispositivo, esta página precisa guardar chaves próprias enquanto sua conta estiver conectada.",
    next: "Saia da navegação privada ou deixe esta página armazenar dados e depois recarregue-a.",
  },
  "no-crypto-failed": {
    heading: "Esta página não conseguiu se preparar para verificar",
    happened: "A parte dela que verifica o novo dispositivo não iniciou.",
    next: "Comece de novo. Se acontecer outra vez, recarregue esta página ou use outro navegador.",
  },
}
