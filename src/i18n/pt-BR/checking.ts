import type { Words } from "../en.ts"

export const checking: Words["checking"] = {
  heading: "Preparando tudo",
  lead: "Uma olhada rápida para ver se não falta nada.",
  waiting: "Consultando seu servidor.",
  longer: "Seu servidor está demorando para responder.",
  checks: {
    server: "Seu servidor",
    oauth: "A página de login do servidor",
    "device-grant": "Login de um dispositivo por código",
    "login-token": "Login de um dispositivo por meio de outro",
    rendezvous: "Conexão entre dois dispositivos",
    "cross-signing": "Sua identidade, para verificar dispositivos",
    "secret-storage": "Suas chaves, guardadas com uma chave de recuperação",
  },
  whatWorks: "Quais novos apps funcionam aqui",
  status: { pending: "conferindo", ok: "tudo certo", missing: "faltando", unknown: "ainda não se sabe" },
}
