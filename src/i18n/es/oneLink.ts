import type { OneLinkWords } from "../later.ts"

export const oneLink: OneLinkWords = {
  otherTab: {
    heading: "Otra pestaña está vinculando un dispositivo",
    lead: "De uno en uno, para que quede claro de qué dispositivo se trata.",
    next: "Termina o cancela allí, y esta página continuará por sí sola. O toma el control: así se cancela la vinculación de la otra pestaña, salvo que esté a punto de terminar.",
    takeOver: "Tomar el control",
  },
  takenOver: {
    heading: "Otra pestaña tomó el control",
    lead: "La vinculación de esta página se canceló y la página ya no conserva las claves.",
    next: "Sigue en la otra pestaña. Si prefieres vincular aquí, recupera el control.",
    takeBack: "Recuperar el control",
  },
}
