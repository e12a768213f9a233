import type { ScanningWords } from "../later.ts"

export const scan: ScanningWords["scan"] = {
  heading: "Apunta la cámara a tu nuevo dispositivo",
  lead: "Haz que su código llene el recuadro. No se graba nada y ninguna imagen sale de esta página.",
  video: "Lo que ve la cámara",
  asking: "Tu navegador pregunta si esta página puede usar la cámara.",
  looking: "Buscando un código",
  hint: "Aún no se ha leído nada. Sostén tu nuevo dispositivo a un palmo de distancia, sin moverlo, y sube el brillo de su pantalla.",
  switchCamera: "Cambiar de cámara",
  lightOn: "Encender la luz",
  lightOff: "Apagar la luz",
  picture: "Usar una imagen",
  pictureHow: "O pega o arrastra aquí una captura de pantalla del código.",
  drop: "Suelta la imagen aquí",
  reading: "Buscando un código en la imagen",
  showInstead: "Mejor mostrar un código",
  cameraAgain: "Probar la cámara otra vez",
  loadAgain: "Reintentar",
  trouble: {
    denied: {
      heading: "Esta página no puede usar la cámara",
      lead: "Dale permiso en los ajustes de tu navegador para esta página; suelen estar en el icono junto a la dirección. O usa una imagen del código.",
    },
    absent: {
      heading: "No se encontró ninguna cámara",
      lead: "Conecta una o usa una imagen del código.",
    },
    busy: {
      heading: "No se pudo iniciar la cámara",
      lead: "Puede que la esté usando otro programa u otra pestaña: cierra lo que la use y vuelve a intentarlo. O usa una imagen del código.",
    },
    impossible: {
      heading: "Aquí no se puede usar ninguna cámara",
      lead: "Tu navegador, o la página que contiene a esta, no lo permite. Usa mejor una imagen del código.",
    },
    lost: {
      heading: "La cámara ya no está disponible",
      lead: "Se desconectó, se apagó o la está usando otro programa. Vuelve a intentarlo o usa una imagen del código.",
    },
    "not-loaded": {
      heading: "No se pudo cargar el escáner",
      lead: "Falta una parte de esta página. Revisa tu conexión y vuelve a intentarlo.",
    },
  },
  pictures: {
    "not-a-picture": {
      title: "Eso no es una imagen",
      text: "Haz una captura de pantalla o una foto del código y úsala.",
    },
    unreadable: {
      title: "No se puede leer esta imagen",
      text: "Tu navegador no conoce su formato, o está dañada. Guárdala como PNG o JPEG, o haz una captura de pantalla de ella.",
    },
    "too-large": {
      title: "Esta imagen es demasiado grande",
      text: "Recórtala para que solo quede el código y vuelve a intentarlo.",
    },
    "no-code": {
      title: "No se encontró ningún código en esta imagen",
      text: "El código debe verse entero y nítido, con un poco de blanco alrededor.",
    },
  },
  problems: {
    "not-matrix": {
      title: "Este es otro tipo de código QR",
      text: "En tu nuevo dispositivo, elige «Iniciar sesión con un código QR» en tu app de Matrix y escanea lo que muestre.",
    },
    verification: {
      title: "Este código es para verificar, no para iniciar sesión",
      text: "Es de un dispositivo que ya tiene la sesión iniciada. Elige «Iniciar sesión con un código QR» en tu nuevo dispositivo.",
    },
    "signed-in-device": {
      title: "Este código es de un dispositivo con la sesión iniciada",
      text: "Debe escanearlo tu nuevo dispositivo. Aquí, escanea el código que muestra tu nuevo dispositivo.",
    },
    "older-2023": {
      title: "El código de esta app es demasiado antiguo",
      text: "Actualiza la app de tu nuevo dispositivo y haz que muestre un código nuevo.",
    },
    "not-possible-here": {
      title: "Este código no funciona con tu servidor",
      text: "Tu nuevo dispositivo quiere iniciar sesión de una forma que tu servidor o esta página no ofrecen. Quizá su app pueda mostrar otro tipo de código, o escanear uno.",
    },
    "unknown-version": {
      title: "Este código es más nuevo que esta página",
      text: "Esta página aún no conoce este tipo de código. Quizá la app de tu nuevo dispositivo pueda mostrar otro tipo, o escanear un código.",
    },
    damaged: {
      title: "Algo no está bien en este código",
      text: "Hay partes que no tienen sentido. Haz que tu nuevo dispositivo muestre otro.",
    },
    "unsafe-address": {
      title: "Este código lleva a un lugar que no es seguro",
      text: "Escanea solo lo que muestra tu propio dispositivo nuevo. Si de verdad muestra este código, no se puede vincular así.",
    },
  },
}
