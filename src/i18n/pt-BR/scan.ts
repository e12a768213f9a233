import type { scan as english } from "../en/scan.ts"

export const scan: typeof english = {
  heading: "Aponte a câmera para o novo dispositivo",
  lead: "Faça o código dele preencher o quadro. Nada é gravado, e nenhuma imagem sai desta página.",
  video: "O que a câmera vê",
  asking: "Seu navegador está perguntando se esta página pode usar a câmera.",
  looking: "Procurando um código",
  hint: "Nada foi lido ainda. Segure o novo dispositivo a um palmo de distância, sem mexer, e aumente o brilho da tela dele.",
  switchCamera: "Trocar de câmera",
  lightOn: "Acender a luz",
  lightOff: "Apagar a luz",
  picture: "Usar uma imagem",
  pictureHow: "Você também pode colar ou arrastar para cá uma captura de tela do código.",
  drop: "Solte a imagem aqui",
  reading: "Procurando um código na imagem",
  showInstead: "Mostrar um código aqui",
  cameraAgain: "Tentar a câmera de novo",
  loadAgain: "Tentar de novo",
  trouble: {
    denied: {
      heading: "Esta página não pode usar a câmera",
      lead: "Permita isso nas configurações do navegador para esta página, em geral no ícone ao lado do endereço. Ou use uma imagem do código.",
    },
    absent: {
      heading: "Nenhuma câmera encontrada",
      lead: "Conecte uma ou use uma imagem do código.",
    },
    busy: {
      heading: "A câmera não liga",
      lead: "Talvez outro programa ou outra aba esteja usando a câmera: feche e tente de novo. Ou use uma imagem do código.",
    },
    impossible: {
      heading: "Não dá para usar uma câmera aqui",
      lead: "Seu navegador, ou a página em volta desta, não permite. Use uma imagem do código em vez disso.",
    },
    lost: {
      heading: "A câmera sumiu",
      lead: "Ela foi desconectada, desligada ou passou a ser usada por outro programa. Tente de novo ou use uma imagem do código.",
    },
    "not-loaded": {
      heading: "Não foi possível carregar o leitor",
      lead: "Falta uma parte desta página. Confira sua conexão e tente de novo.",
    },
  },
  pictures: {
    "not-a-picture": {
      title: "Isso não é uma imagem",
      text: "Faça uma captura de tela ou uma foto do código e use-a.",
    },
    unreadable: {
      title: "Não dá para ler esta imagem",
      text: "Seu navegador não conhece o formato dela, ou ela está danificada. Salve-a como PNG ou JPEG ou faça uma captura de tela dela.",
    },
    "too-large": {
      title: "Esta imagem é grande demais",
      text: "Recorte-a para ficar só com o código e tente de novo.",
    },
    "no-code": {
      title: "Nenhum código encontrado nesta imagem",
      text: "O código precisa aparecer inteiro, nítido e com um pouco de branco em volta.",
    },
  },
  problems: {
    "not-matrix": {
      title: "Este é outro tipo de código QR",
      text: "No novo dispositivo, escolha “Entrar com código QR” no seu app Matrix e escaneie o que ele mostrar.",
    },
    verification: {
      title: "Este código é para verificar, não para entrar",
      text: "Ele é de um dispositivo que já está conectado à conta. Escolha “Entrar com código QR” no novo dispositivo.",
    },
    "signed-in-device": {
      title: "Este código é de um dispositivo já conectado",
      text: "Quem deve escaneá-lo é o novo dispositivo. Aqui, escaneie o código que o novo dispositivo mostra.",
    },
    "older-2023": {
      title: "O código deste app é antigo demais",
      text: "Atualize o app no novo dispositivo e gere nele um novo código.",
    },
    "not-possible-here": {
      title: "Este código não funciona com seu servidor",
      text: "O novo dispositivo quer entrar de uma forma que seu servidor ou esta página não tem. Talvez o app dele possa mostrar outro tipo de código ou escanear um.",
    },
    "unknown-version": {
      title: "Este código é mais novo que esta página",
      text: "Esta página ainda não conhece esse tipo. Talvez o app no novo dispositivo possa mostrar outro tipo de código ou escanear um.",
    },
    damaged: {
      title: "Há algo errado com este código",
      text: "Partes dele não fazem sentido. Gere um novo código no novo dispositivo.",
    },
    "unsafe-address": {
      title: "Este código leva a um lugar que não é seguro",
      text: "Escaneie somente o que seu próprio novo dispositivo mostra. Se ele mostra mesmo isto, não dá para vinculá-lo assim.",
    },
  },
}
