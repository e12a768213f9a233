import type { scan as english } from "../en/scan.ts"

const orPicture = "Ou utilisez une image du code."

export const scan: typeof english = {
  heading: "Pointez la caméra vers votre nouvel appareil",
  lead: "Son code doit remplir le cadre. Rien n’est enregistré, et aucune image ne quitte cette page.",
  video: "Ce que voit la caméra",
  asking: "Votre navigateur demande si cette page peut utiliser la caméra.",
  looking: "Recherche d’un code",
  hint: "Rien n’a encore été lu. Tenez votre nouvel appareil à une dizaine de centimètres, sans bouger, et augmentez la luminosité de son écran.",
  switchCamera: "Changer de caméra",
  lightOn: "Allumer la lampe",
  lightOff: "Éteindre la lampe",
  picture: "Utiliser une image",
  pictureHow: "Vous pouvez aussi coller ou déposer ici une capture d’écran du code.",
  drop: "Déposez l’image ici",
  reading: "Recherche d’un code dans l’image",
  showInstead: "Plutôt afficher un code",
  cameraAgain: "Réessayer avec la caméra",
  loadAgain: "Réessayer",
  trouble: {
    denied: {
      heading: "Cette page n’a pas le droit d’utiliser la caméra",
      lead: `Autorisez-la dans les paramètres de votre navigateur pour cette page, souvent derrière l’icône à côté de l’adresse. ${orPicture}`,
    },
    absent: {
      heading: "Aucune caméra trouvée",
      lead: "Branchez-en une, ou utilisez une image du code.",
    },
    busy: {
      heading: "La caméra ne démarre pas",
      lead: `Un autre programme ou onglet l’utilise peut-être\u00A0: fermez-le et réessayez. ${orPicture}`,
    },
    impossible: {
      heading: "Aucune caméra n’est utilisable ici",
      lead: "Votre navigateur, ou la page qui entoure celle-ci, ne le permet pas. Utilisez plutôt une image du code.",
    },
    lost: {
      heading: "La caméra n’est plus là",
      lead: "Elle a été débranchée, éteinte ou prise par un autre programme. Réessayez, ou utilisez une image du code.",
    },
    "not-loaded": {
      heading: "Le lecteur de code n’a pas pu être chargé",
      lead: "Il manque une partie de cette page. Vérifiez votre connexion Internet, puis réessayez.",
    },
  },
  pictures: {
    "not-a-picture": {
      title: "Ce n’est pas une image",
      text: "Faites une capture d’écran ou une photo du code, et utilisez-la.",
    },
    unreadable: {
      title: "Cette image ne peut pas être lue",
      text: "Votre navigateur ne connaît pas son format, ou elle est endommagée. Enregistrez-la en PNG ou en JPEG, ou faites-en une capture d’écran.",
    },
    "too-large": {
      title: "Cette image est trop grande",
      text: "Recadrez-la sur le code, puis réessayez.",
    },
    "no-code": {
      title: "Aucun code trouvé dans cette image",
      text: "Le code doit y être en entier, net, avec un peu de blanc autour.",
    },
  },
  problems: {
    "not-matrix": {
      title: "C’est un QR code d’un autre genre",
      text: "Sur votre nouvel appareil, choisissez «\u00A0Se connecter avec un QR code\u00A0» dans votre application Matrix, et scannez ce qu’il affiche.",
    },
    verification: {
      title: "Ce code sert à vérifier, pas à se connecter",
      text: "Il vient d’un appareil déjà connecté. Choisissez «\u00A0Se connecter avec un QR code\u00A0» sur votre nouvel appareil.",
    },
    "signed-in-device": {
      title: "Ce code vient d’un appareil déjà connecté",
      text: "C’est à votre nouvel appareil de le scanner. Ici, scannez le code affiché par votre nouvel appareil.",
    },
    "older-2023": {
      title: "Le code de cette application est trop ancien",
      text: "Mettez à jour l’application sur votre nouvel appareil, puis affichez-y un nouveau code.",
    },
    "not-possible-here": {
      title: "Ce code ne fonctionne pas avec votre serveur",
      text: "Votre nouvel appareil veut se connecter d’une façon que votre serveur ou cette page ne propose pas. Son application sait peut-être afficher un autre type de code, ou en scanner un elle-même.",
    },
    "unknown-version": {
      title: "Ce code est plus récent que cette page",
      text: "Cette page ne connaît pas encore ce type de code. L’application de votre nouvel appareil sait peut-être en afficher un autre, ou scanner un code elle-même.",
    },
    damaged: {
      title: "Quelque chose ne va pas avec ce code",
      text: "Certaines parties n’ont pas de sens. Affichez un nouveau code sur votre nouvel appareil.",
    },
    "unsafe-address": {
      title: "Ce code mène à un endroit qui n’est pas sûr",
      text: "Ne scannez que ce qu’affiche votre propre nouvel appareil. S’il affiche vraiment ce code, il ne peut pas être associé de cette façon.",
    },
  },
}
