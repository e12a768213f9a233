import type { ConversationWords } from "../later.ts"

export const conversations: ConversationWords = {
  grant:
    "Funciona com a maioria dos apps atuais que entram com código QR: seu servidor tem a página em que você autoriza cada um.",
  noGrant:
    "Não funciona com a maioria dos apps atuais: eles precisam de uma página do seu servidor em que você autoriza cada um, e ele não tem essa página.",
  loginToken:
    "Funciona com apps que pedem para você comparar doze dígitos nos dois dispositivos: seu servidor deixa esta página conectá-los à sua conta quando você aprova aqui.",
  grantOverEarlier:
    "Funciona com apps que pedem para você comparar doze dígitos nos dois dispositivos, se eles puderem entrar pela página do seu servidor.",
  noEarlier:
    "Não funciona com apps mais antigos que pedem para você comparar doze dígitos nos dois dispositivos.",
  onlyScan:
    "Esta página não consegue mostrar um código aqui, então é você que escaneia o código mostrado pelo novo app.",
}
