import type { Words } from "../en.ts"

export const linked: Words["linked"] = {
  heading: (name) => `${name} ya está vinculado`,
  watching: "Ya inició sesión y tiene tus claves. Comprobando si está verificado.",
  watchingLonger: "Puede tardar un minuto. Mientras tanto, ya puedes usar tu nuevo dispositivo.",
  verified: "Verificado",
  verifiedText: "Ya inició sesión, puede leer tus mensajes y tus contactos lo ven como tuyo.",
  notKnown: "Aún no se sabe",
  notKnownText:
    "Ya inició sesión y se le enviaron tus claves. No se pudo ver a tiempo si le llegaron: si su app pide verificarlo, introduce allí tu clave de recuperación.",
  alarmHeading: (name) => `${name} está vinculado, pero no verificado`,
  alarm: "Tus claves podrían estar en malas manos",
  alarmText:
    "Recibió tus claves, pero no demuestra con ellas que es tuyo. Por seguridad, en un dispositivo en el que confíes:",
  remedy: [
    "Restablece tu identidad digital y, con ella, la copia de seguridad de tus mensajes y la clave de recuperación.",
    "Después, cierra la sesión de este nuevo dispositivo.",
  ],
  backupLeftOut:
    "La clave de la copia de seguridad de tus mensajes no se entregó. Para leer allí los mensajes anteriores, introduce tu clave de recuperación en el nuevo dispositivo.",
  backupNone:
    "Tu cuenta no tiene copia de seguridad de los mensajes, así que puede que los anteriores no se puedan leer allí.",
  verifiedOnlyText: "Ya inició sesión y tus contactos lo ven como tuyo.",
  notAsked: "Aún no tiene tus claves",
  notAskedText:
    "No se las pidió a esta página. Para leer allí los mensajes anteriores, introduce en él tu clave de recuperación o deja que otro dispositivo en el que tengas la sesión iniciada le dé las claves.",
  staysSignedIn: "Esta página mantendrá la sesión iniciada hasta que la cierres aquí.",
  signsOut: "Esta página cierra ahora su sesión.",
  signsOutLater: "Esta página cerrará su sesión en cuanto se sepa.",
  another: "Vincular otro",
  seeDevices: "Ver tus dispositivos",
}
