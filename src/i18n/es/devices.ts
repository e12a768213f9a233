import type { DeviceWords } from "../later.ts"
import { counted } from "../numbers.ts"

const trust: DeviceWords["trust"] = {
  verified: "Verificado",
  unsigned: "Sin verificar",
  "wrongly-signed": "Verificación no válida",
  "no-keys": "Sin cifrado",
  unknown: "Verificación desconocida",
}

const trustMeaning: DeviceWords["trustMeaning"] = {
  verified: "Ha demostrado que es tuyo y tus contactos lo ven como tuyo.",
  unsigned: "No ha demostrado que sea tuyo. Si lo reconoces, verifícalo en su app; si no, cierra su sesión.",
  "wrongly-signed":
    "Sus claves y las firmas de esas claves se contradicen. En caso de duda, cierra su sesión.",
  "no-keys": "No puede leer mensajes cifrados. Si no lo reconoces, cierra su sesión.",
  unknown: "No se pudo preguntar por él a tu servidor en este momento.",
}

export const devices: DeviceWords = {
  heading: "Tus dispositivos",
  loading: "Cargando tus dispositivos",
  longer: "Esperando a tu servidor.",
  failed: "No se pudieron cargar tus dispositivos en este momento.",
  old: "No se pudo actualizar esta lista en este momento, así que puede que no esté al día.",
  isNew: "Nuevo",
  isThis: "Esta página",
  lastSeen: (when) => `Última actividad: ${when}`,
  unnamed: "Dispositivo sin nombre",
  trust,
  trustMeaning,
  count: counted("es", { one: "1 dispositivo", many: "# de dispositivos", other: "# dispositivos" }),
  found: counted("es", {
    one: "1 dispositivo encontrado",
    many: "# de dispositivos encontrados",
    other: "# dispositivos encontrados",
  }),
  search: "Buscar por nombre o ID",
  sort: "Ordenar por",
  sorts: { activity: "Última actividad", name: "Nombre" },
  manage: (name) => `Gestionar ${name}`,
  appeared: (name) => `${name} acaba de iniciar sesión en tu cuenta`,
  appearedMeaning: "Si no fuiste tú, cierra su sesión ahora.",
  look: "Ver dispositivo",
  mine: "Es mío",
  gone: (name) => `${name} ya no tiene la sesión iniciada`,
  details: {
    back: "Todos los dispositivos",
    id: "ID",
    lastSeen: "Última actividad",
    notTold: "Tu servidor no lo indica",
    own: "Es esta misma página. Para quitarla, cierra sesión aquí.",
  },
  rename: {
    field: "Nombre",
    hint: "Otras personas pueden verlo. Déjalo vacío si no quieres ninguno.",
    action: "Guardar",
    saving: "Guardando",
    saved: "Guardado",
    failed: "No se pudo guardar el nombre en este momento. Vuelve a intentarlo.",
  },
}
