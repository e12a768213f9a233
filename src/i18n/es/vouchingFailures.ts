import type { VouchingWords } from "../later.ts"

export const failures: VouchingWords["failures"] = {
  "declined-here": {
    heading: "Rechazaste el nuevo dispositivo",
    happened: "Elegiste «Rechazar» en esta página.",
    next: "Si los códigos no eran iguales, hiciste lo correcto: puede que hubiera alguien entre los dispositivos. Si fue por error, empieza de nuevo.",
  },
  "incompatible-intent": {
    heading: "Los dos dispositivos quieren ayudar",
    happened:
      "El otro dispositivo ya tiene la sesión iniciada y, igual que esta página, quiere incorporar uno nuevo.",
    next: "En tu nuevo dispositivo, elige «Iniciar sesión con un código QR» antes de iniciar sesión en él. Después empieza de nuevo.",
  },
  "nothing-offered": {
    heading: "Tu servidor no deja entrar ningún dispositivo de esta forma",
    happened: "No puede iniciar la sesión de un nuevo dispositivo, ni directamente ni en una página propia.",
    next: "Inicia sesión manualmente en el nuevo dispositivo o consulta al administrador de tu servidor.",
  },
  "token-limit": {
    heading: "Tu servidor pide una pausa",
    happened: "Deja entrar un nuevo dispositivo por minuto, y esta vinculación no tenía tiempo para esperar.",
    next: "No hay ningún problema: espera un poco y empieza de nuevo.",
  },
  "key-mismatch": {
    heading: "Este dispositivo podría no ser tuyo",
    happened:
      "Lo que dice de sí mismo no es lo que tu servidor sabe de él. Puede que alguien haya ocupado su lugar.",
    next: "Cierra la sesión de ese dispositivo y empieza de nuevo.",
  },
  "not-signed": {
    heading: "Inició sesión, pero no está verificado",
    happened: "Es el dispositivo correcto, pero no se pudo verificar.",
    next: "Verifícalo de otra forma.",
  },
  "no-crypto-not-loaded": {
    heading: "No se pudo cargar una parte de esta página",
    happened: "Sin ella, esta página no puede verificar tu nuevo dispositivo.",
    next: "Revisa tu conexión y empieza de nuevo.",
  },
  "no-crypto-keys-lost": {
    heading: "Esta página perdió sus propias claves",
    happened:
      "Tu servidor conoce claves de esta sesión que ya no están en este navegador, y ninguna otra puede ocupar su lugar.",
    next: "Cierra sesión aquí y vuelve a iniciarla. Después vincula tu dispositivo.",
  },
  "no-crypto-no-storage": {
    heading: "Tu navegador no guarda nada de esta página",
    happened:
      "Para verificar un nuevo dispositivo, esta página debe conservar claves propias mientras tengas la sesión iniciada.",
    next: "Sal del modo de navegación privada o permite que esta página guarde datos, y recárgala.",
  },
  "no-crypto-failed": {
    heading: "Esta página no pudo prepararse para verificar",
    happened: "No se inició la parte que verifica tu nuevo dispositivo.",
    next: "Empieza de nuevo. Si vuelve a pasar, recarga esta página o usa otro navegador.",
  },
}
