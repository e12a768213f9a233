import type { NotPossibleWords } from "../later.ts"
import { inUnit } from "../numbers.ts"

const seconds = inUnit("pt-BR", "second")
const inYourApp = "No app que você costuma usar"

export const notPossible: NotPossibleWords = {
  heading: "Ainda não dá para vincular um dispositivo aqui",
  headingUnknown: "Seu servidor não respondeu a tudo",
  lead: "Falta algo necessário para a vinculação:",
  leadUnknown: "Por isso, ainda não se sabe se a vinculação funcionaria:",
  remedies: {
    "go-online": "Você está sem conexão. Conecte-se à internet e tente de novo.",
    "try-again": "Não chegou uma resposta utilizável agora. Tente de novo daqui a pouco.",
    wait: "Ele pede um pouco de paciência.",
    "sign-in-again": "Sua sessão aqui terminou. Entre de novo.",
    "choose-a-matrix-server":
      "O que responde lá não é um servidor Matrix. Confira o endereço com que você entrou.",
    "enable-oauth": "Seu servidor usa a forma mais antiga de entrar, sem uma página própria para isso.",
    "enable-device-grant": "A página de login do seu servidor não faz isso, ou essa função está desativada.",
    "enable-login-tokens":
      "Seu servidor não deixa um dispositivo já conectado trazer outro para a conta, ou essa função está desativada.",
    "enable-rendezvous":
      "Seu servidor não oferece um meio para dois dispositivos se encontrarem, ou essa função está desativada.",
    "permit-rendezvous": "Seu servidor poderia fazer isso, mas não permite isso à sua conta.",
    "name-rendezvous":
      "Dois dispositivos precisam de um lugar para se encontrar. Seu servidor não oferece nenhum para esta forma de entrar, e esta página não indica nenhum.",
    "set-up-cross-signing": `${inYourApp}, configure a verificação (“autoverificação”) nas configurações de segurança.`,
    "reset-identity": `Suas chaves publicadas não combinam entre si. ${inYourApp}, redefina sua identidade nas configurações de segurança.`,
    "set-up-secret-storage": `${inYourApp}, configure uma chave de recuperação (“backup seguro”) nas configurações de segurança.`,
    "store-keys": `Existe uma chave de recuperação, mas sua identidade não foi guardada com ela. ${inYourApp}, configure a recuperação de novo.`,
  },
  technical: {
    "enable-oauth":
      "API OAuth 2.0 (GET /_matrix/client/v1/auth_metadata), p. ex. Matrix Authentication Service",
    "enable-device-grant":
      "urn:ietf:params:oauth:grant-type:device_code, device_authorization_endpoint (RFC 8628)",
    "enable-rendezvous": "API Rendezvous: MSC4108 (2024) ou MSC4388",
    "permit-rendezvous": "MSC4388: create_available é false, ou 403",
    "enable-login-tokens":
      "POST /_matrix/client/v1/login/get_token (MSC3882); Synapse: login_via_existing_session, enabled: true",
    "name-rendezvous": "API Rendezvous: MSC3886; config.json desta página: rendezvousServer",
  },
  fixers: {
    you: "Você pode resolver isso por conta própria.",
    admin: "Quem administra seu servidor pode resolver isso.",
    site: "Quem mantém esta página pode resolver isso.",
    nobody: "Isso costuma se resolver sozinho.",
  },
  either: (one, other) => `“${one}” ou “${other}”: basta um dos dois.`,
  waitFor: (count) => `Tente de novo em ${seconds(count)}.`,
  instead:
    "O que funciona enquanto isso: entre manualmente no novo dispositivo e depois verifique-o lá com sua chave de recuperação.",
  scan: "Escanear o código do novo dispositivo",
  inPlace: "O que já está certo",
  help: "Ajuda",
}
