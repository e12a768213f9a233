import type { Trouble } from "./answer.ts"

/** What a link needs, in the order in which the user reads it. */
export type CheckId =
  | "server"
  | "oauth"
  | "device-grant"
  | "login-token"
  | "rendezvous"
  | "cross-signing"
  | "secret-storage"

/** What somebody can do about a check that is not ok. The words live in src/i18n. */
export type Remedy =
  | "go-online"
  | "try-again"
  /** The server asked for patience: `Check.retryAfterMs` says how much, if it told. */
  | "wait"
  | "sign-in-again"
  | "choose-a-matrix-server"
  | "enable-oauth"
  | "enable-device-grant"
  | "enable-login-tokens"
  | "enable-rendezvous"
  /** The server has a rendezvous API and forbids this user to create sessions. */
  | "permit-rendezvous"
  /** Only a rendezvous server that the page names would help. */
  | "name-rendezvous"
  | "set-up-cross-signing"
  /** Keys are published, but not signed as they should be: the identity has to be reset. */
  | "reset-identity"
  | "set-up-secret-storage"
  /** There is a recovery key, but the identity's keys were not stored with it. */
  | "store-keys"

/** Who can do it. `admin`: of the homeserver; `site`: whoever runs this page; `nobody`: it passes by itself. */
export type Fixer = "you" | "admin" | "site" | "nobody"

const FIXERS: Readonly<Record<Remedy, Fixer>> = {
  "go-online": "you",
  "try-again": "nobody",
  wait: "nobody",
  "sign-in-again": "you",
  "choose-a-matrix-server": "you",
  "enable-oauth": "admin",
  "enable-device-grant": "admin",
  "enable-login-tokens": "admin",
  "enable-rendezvous": "admin",
  "permit-rendezvous": "admin",
  "name-rendezvous": "site",
  "set-up-cross-signing": "you",
  "reset-identity": "you",
  "set-up-secret-storage": "you",
  "store-keys": "you",
}

/** One piece that a link needs, and whether it is there. */
export type Check =
  | { id: CheckId; status: "ok" }
  | { id: CheckId; status: "missing"; fixer: Fixer; remedy: Remedy }
  /** Not known yet: nothing is said to be missing. */
  | { id: CheckId; status: "unknown"; fixer: Fixer; remedy: Remedy; retryAfterMs: number | undefined }

export const ok = (id: CheckId): Check => ({ id, status: "ok" })

export const missing = (id: CheckId, remedy: Remedy): Check => ({
  id,
  status: "missing",
  fixer: FIXERS[remedy],
  remedy,
})

export function unknown(id: CheckId, trouble: Trouble): Check {
  const remedy = REMEDY_FOR[trouble.kind]
  const retryAfterMs = trouble.kind === "rate-limited" ? trouble.retryAfterMs : undefined
  return { id, status: "unknown", fixer: FIXERS[remedy], remedy, retryAfterMs }
}

const REMEDY_FOR: Readonly<Record<Trouble["kind"], Remedy>> = {
  offline: "go-online",
  "no-answer": "try-again",
  "rate-limited": "wait",
  "signed-out": "sign-in-again",
  "server-error": "try-again",
  "bad-answer": "try-again",
}
