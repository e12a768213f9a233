import type { ConversationWords } from "../later.ts"

export const conversations: ConversationWords = {
  grant:
    "Funciona con la mayoría de las apps actuales que inician sesión con un código QR: tu servidor tiene la página en la que das permiso a cada una.",
  noGrant:
    "No funciona con la mayoría de las apps actuales: necesitan una página en la que des permiso a cada una, y tu servidor no la tiene.",
  loginToken:
    "Funciona con apps en las que comparas doce dígitos en ambos dispositivos: tu servidor permite que esta página inicie sesión en ellas en cuanto lo apruebes aquí.",
  grantOverEarlier:
    "Funciona con apps en las que comparas doce dígitos en ambos dispositivos, si pueden iniciar sesión en la página de tu servidor.",
  noEarlier: "No funciona con apps anteriores en las que comparas doce dígitos en ambos dispositivos.",
  onlyScan:
    "Esta página no puede mostrar un código aquí, así que tendrás que escanear el que muestre la app nueva.",
}
