import type { CodeKind, DialectName } from "../protocol/dialect.ts"
import type { HomeserverPort } from "../protocol/ports.ts"
import { checkCrossSigning } from "./accountChecks.ts"
import { ask, type Trouble } from "./answer.ts"
import { codesFor, decisive, possibleConversations, scansFor, type Conversation } from "./conversations.ts"
import { missing, ok, unknown, type Check } from "./remedies.ts"
import { askForRendezvous, judgeRendezvous, showable, type Offers } from "./rendezvousCheck.ts"
import { checkSignIn } from "./signInCheck.ts"
import { judgeVersions, VERSIONS_PATH } from "./versions.ts"

/** What works here and what is missing, found out before any code is shown. */
export interface Diagnosis {
  /** What decides whether a link is possible, in the order in which the user reads it; at most one per `CheckId`. */
  checks: readonly Check[]
  /** What can be shown here, in the given order of preference. */
  codes: readonly CodeKind[]
  /** The dialects whose codes can be scanned here. */
  scans: readonly DialectName[]
  /** How a new device can be signed in here; login tokens are asked for only where it matters. */
  conversations: readonly Conversation[]
  /** Every check is ok: a code may be shown. */
  canLink: boolean
  /** A code shown by the new device could be scanned: that needs no rendezvous of our own server (R21). */
  canScan: boolean
}

/** What the page brings along, wherever the homeserver is. */
export interface PageOffers {
  /** Absolute URL of a server where codes of 2023 can meet (MSC3886). */
  rendezvousServer?: string | undefined
  /** The app around it holds the account's keys, so that they need not be in secret storage. */
  holdsKeys?: boolean | undefined
}

/**
 * Asks the homeserver for everything that a link needs. Rejects only when `signal` is aborted: a server that does not answer
 * is a diagnosis too.
 *
 * @param preference the codes that this page can show, by preference
 */
export async function diagnose(
  homeserver: HomeserverPort,
  userId: string,
  preference: readonly CodeKind[],
  { rendezvousServer, holdsKeys = false }: PageOffers = {},
  signal?: AbortSignal,
): Promise<Diagnosis> {
  const asked = Promise.all([
    checkServer(homeserver, preference, rendezvousServer, signal),
    checkSignIn(homeserver, signal),
  ])
  const [[{ server, offers, trouble }, grant], loginToken, crossSigning, secretStorage] = await Promise.all([
    asked,
    asked.then(([{ offers }, grant]) => {
      const place = offers.msc3906 === "offered"
      const matters = preference.includes("msc3906") && (place || grant.some(({ status }) => status !== "ok"))
      return matters ? checkLoginTokens(homeserver, signal) : undefined
    }),
    checkCrossSigning(homeserver, userId, signal),
    holdsKeys ? undefined : checkStoredKeys(homeserver, userId, signal),
  ])
  const conversations = possibleConversations({ grant, loginToken })
  const fitting = codesFor(preference, conversations)
  const rendezvous = judgeRendezvous(conversations.length > 0 ? fitting : preference, offers, trouble)
  const codes = showable(fitting, offers)
  const scans = scansFor(preference, conversations)
  const account = secretStorage ? [crossSigning, secretStorage] : [crossSigning]
  const checks = [server, ...decisive({ grant, loginToken }), rendezvous, ...account]
  const isOk = (check: Check) => check.status === "ok"
  return {
    checks,
    codes,
    scans,
    conversations,
    canLink: checks.every(isOk),
    canScan: scans.length > 0 && checks.every((check) => isOk(check) || check.id === "rendezvous"),
  }
}

async function checkServer(
  homeserver: HomeserverPort,
  preference: readonly CodeKind[],
  rendezvousServer: string | undefined,
  signal: AbortSignal | undefined,
): Promise<{ server: Check; offers: Offers; trouble: Trouble | undefined }> {
  const init = signal ? { signal } : {}
  const versions = await ask(() => homeserver.request(VERSIONS_PATH, init), judgeVersions, signal)
  const features = versions.kind === "found" ? (versions.value.unstable_features ?? {}) : undefined
  const offers = await askForRendezvous(homeserver, preference, features, rendezvousServer, signal)
  switch (versions.kind) {
    case "found":
      return { server: ok("server"), offers, trouble: undefined }
    case "missing":
      return { server: missing("server", "choose-a-matrix-server"), offers, trouble: undefined }
    case "trouble":
      return { server: unknown("server", versions.trouble), offers, trouble: versions.trouble }
  }
}

/** What it takes is loaded only where the user will be asked for the key. */
async function checkStoredKeys(
  homeserver: HomeserverPort,
  userId: string,
  signal: AbortSignal | undefined,
): Promise<Check> {
  const loaded = await import("./storageCheck.ts").catch(() => undefined)
  signal?.throwIfAborted()
  if (!loaded) return unknown("secret-storage", { kind: "no-answer" })
  return loaded.checkSecretStorage(homeserver, userId, signal)
}

/** What it takes is loaded only for homeservers where it decides. */
async function checkLoginTokens(homeserver: HomeserverPort, signal: AbortSignal | undefined): Promise<Check> {
  const id = "login-token"
  const loaded = await import("./loginTokenOffer.ts").catch(() => undefined)
  signal?.throwIfAborted()
  if (!loaded) return unknown(id, { kind: "no-answer" })
  const answer = await loaded.askForLoginTokens(homeserver, signal)
  if (answer.kind === "trouble") return unknown(id, answer.trouble)
  return answer.kind === "found" ? ok(id) : missing(id, "enable-login-tokens")
}
