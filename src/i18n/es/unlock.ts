import type { UnlockWords } from "../later.ts"

const comeBack = "Después vuelve aquí."
const setUpAgain = `En tu app habitual, vuelve a configurar la recuperación en los ajustes de seguridad. ${comeBack}`
const onceMore = "Espera un momento y vuelve a introducir la clave."

export const unlockWords: UnlockWords = {
  heading: "Desbloquea las claves de tu cuenta",
  lead: "Tu nuevo dispositivo las necesita para leer tus mensajes y quedar verificado de inmediato.",
  field: "Clave de recuperación o frase de seguridad",
  show: "Mostrar",
  privacy:
    "Solo se usa en esta página: nunca se envía a ningún sitio y no se conserva cuando termina la vinculación.",
  action: "Desbloquear",
  busy: "Desbloqueando",
  longer: "Comprobando tus claves con tu servidor.",
  problems: {
    "not-a-key": {
      title: "Esto no es una clave de recuperación",
      next: "Puede que falte una letra o que haya alguna equivocada. Lo mejor es copiar y pegar la clave completa.",
    },
    "wrong-key": {
      title: "Esta no es la clave de esta cuenta",
      next: "Si tienes varias, usa la más reciente: cuando se crea una nueva, la anterior deja de funcionar.",
    },
    "no-secret-storage": {
      title: "Esta cuenta no tiene clave de recuperación",
      next: `En tu app habitual, configura la recuperación («copia de seguridad segura») en los ajustes de seguridad. ${comeBack}`,
    },
    "no-cross-signing": {
      title: "Esta cuenta no tiene una identidad digital para verificar dispositivos",
      next: `En tu app habitual, configura la verificación («firma cruzada») en los ajustes de seguridad. ${comeBack}`,
    },
    "no-cross-signing-keys": {
      title: "La clave es correcta, pero tu identidad digital no está guardada con ella",
      next: setUpAgain,
    },
    "keys-do-not-match": {
      title: "Las claves guardadas no son las que tu cuenta usa ahora",
      next: `Es probable que tu identidad digital se haya restablecido. En tu app habitual, vuelve a configurar la recuperación. ${comeBack}`,
    },
    damaged: {
      title: "La clave es correcta, pero lo que está guardado con ella está dañado",
      next: setUpAgain,
    },
    "not-held": {
      title: "Esta app no tiene las claves de tu cuenta",
      next: "Es probable que ella misma no esté verificada. Puedes introducir aquí la clave de recuperación o verificar primero esta app en sus ajustes de seguridad.",
    },
    unsupported: {
      title: "Tus claves están guardadas de una forma que esta página no puede abrir",
      next: `En una app actualizada, vuelve a configurar la recuperación en los ajustes de seguridad. ${comeBack}`,
    },
    "signed-out": {
      title: "Tu sesión está cerrada",
      next: "Vuelve a iniciar sesión aquí y después vincula tu dispositivo.",
    },
    offline: { title: "No tienes conexión", next: "Conéctate de nuevo y vuelve a introducir la clave." },
    unreachable: { title: "Tu servidor no responde", next: onceMore },
    "server-error": { title: "Tu servidor respondió con un error", next: onceMore },
    bug: {
      title: "Hubo un error en esta página",
      next: "No es culpa tuya. Recarga la página y vuelve a intentarlo.",
    },
  },
  forgotten: {
    idle: "Tus claves se volvieron a bloquear porque no hubo actividad durante diez minutos.",
    "link-ended":
      "Esta página dejó de conservar tus claves al terminar la última vinculación, así que hay que desbloquearlas otra vez.",
  },
  where: "No la tengo",
  whereText: [
    "Recibiste una clave de recuperación cuando configuraste la copia de seguridad segura: suelen ser 12 grupos de letras y números. Búscala en tu gestor de contraseñas, en tus descargas o en papel.",
    "En un dispositivo en el que tengas la sesión iniciada, tu app puede crear una clave de recuperación nueva: busca «Recuperación» o «Copia de seguridad segura» en sus ajustes de seguridad.",
    "Si no tienes nada de esto, puedes restablecer tu identidad digital en ese dispositivo. Tus contactos tendrán entonces que volver a confiar en ti.",
  ],
}
