import type { DeviceWords } from "../later.ts"
import { counted } from "../numbers.ts"

const trust: DeviceWords["trust"] = {
  verified: "Verificado",
  unsigned: "Não verificado",
  "wrongly-signed": "Verificação com erro",
  "no-keys": "Sem criptografia",
  unknown: "Verificação desconhecida",
}

const trustMeaning: DeviceWords["trustMeaning"] = {
  verified: "Ele provou que é seu, e seus contatos o veem como seu.",
  unsigned:
    "Ele não provou que é seu. Se você o reconhece, verifique-o no app dele; se não, desconecte-o da conta.",
  "wrongly-signed": "As chaves dele e as assinaturas delas se contradizem. Na dúvida, desconecte-o da conta.",
  "no-keys": "Ele não consegue ler mensagens criptografadas. Se você não o reconhece, desconecte-o da conta.",
  unknown: "Não foi possível consultar seu servidor sobre ele agora.",
}

export const devices: DeviceWords = {
  heading: "Seus dispositivos",
  loading: "Buscando seus dispositivos",
  longer: "Aguardando seu servidor.",
  failed: "Não foi possível ler a lista dos seus dispositivos agora.",
  old: "Não foi possível atualizar esta lista agora, então ela pode estar desatualizada.",
  isNew: "Novo",
  isThis: "Esta página",
  lastSeen: (when) => `Última atividade: ${when}`,
  unnamed: "Dispositivo sem nome",
  trust,
  trustMeaning,
  count: counted("pt-BR", { one: "# dispositivo", many: "# de dispositivos", other: "# dispositivos" }),
  found: counted("pt-BR", {
    one: "# dispositivo encontrado",
    many: "# de dispositivos encontrados",
    other: "# dispositivos encontrados",
  }),
  search: "Buscar por nome ou ID",
  sort: "Ordenar por",
  sorts: { activity: "Última atividade", name: "Nome" },
  manage: (name) => `Gerenciar ${name}`,
  appeared: (name) => `${name} acabou de entrar na sua conta`,
  appearedMeaning: "Se não foi você, desconecte-o agora.",
  look: "Ver",
  mine: "É meu",
  gone: (name) => `${name} não está mais conectado à sua conta`,
  details: {
    back: "Todos os dispositivos",
    id: "ID",
    lastSeen: "Última atividade",
    notTold: "Seu servidor não informa",
    own: "Este dispositivo é a própria página que você está vendo. Para removê-la, saia da conta aqui.",
  },
  rename: {
    field: "Nome",
    hint: "Outras pessoas podem vê-lo. Deixe em branco para ficar sem nome.",
    action: "Salvar",
    saving: "Salvando",
    saved: "Salvo",
    failed: "Não foi possível salvar o nome agora. Tente de novo.",
  },
}
