import type { CodeKind } from "../protocol/dialect.ts"
import type { HomeserverPort } from "../protocol/ports.ts"
import { ask } from "./answer.ts"
import { checkCrossSigning, checkSecretStorage } from "./accountChecks.ts"
import { checkSignIn } from "./signInCheck.ts"
import { missing, ok, unknown, type Check } from "./remedies.ts"
import { askForRendezvous, judgeRendezvous, showable } from "./rendezvousCheck.ts"
import { judgeVersions, VERSIONS_PATH } from "./versions.ts"

/** What works here and what is missing, found out before any code is shown. */
export interface Diagnosis {
  /** One per `CheckId`, in the order in which the user reads them. */
  checks: readonly Check[]
  /** What can be shown here, in the given order of preference. */
  codes: readonly CodeKind[]
  /** Every check is ok: a code may be shown. */
  canLink: boolean
  /** A code shown by the new device could be scanned: that needs no rendezvous of our own server (R21). */
  canScan: boolean
}

/**
 * Asks the homeserver for everything that a link needs. Rejects only when `signal` is aborted: a server that does not answer
 * is a diagnosis too.
 */
export async function diagnose(
  homeserver: HomeserverPort,
  userId: string,
  preference: readonly CodeKind[],
  signal?: AbortSignal,
): Promise<Diagnosis> {
  const [[server, rendezvous, codes], [oauth, deviceGrant], crossSigning, secretStorage] = await Promise.all([
    checkServer(homeserver, preference, signal),
    checkSignIn(homeserver, signal),
    checkCrossSigning(homeserver, userId, signal),
    checkSecretStorage(homeserver, userId, signal),
  ])
  const checks = [server, oauth, deviceGrant, rendezvous, crossSigning, secretStorage]
  const isOk = (check: Check) => check.status === "ok"
  return {
    checks,
    codes,
    canLink: checks.every(isOk),
    canScan: checks.every((check) => isOk(check) || check.id === "rendezvous"),
  }
}

async function checkServer(
  homeserver: HomeserverPort,
  preference: readonly CodeKind[],
  signal: AbortSignal | undefined,
): Promise<[server: Check, rendezvous: Check, codes: CodeKind[]]> {
  const init = signal ? { signal } : {}
  const versions = await ask(() => homeserver.request(VERSIONS_PATH, init), judgeVersions, signal)
  const features = versions.kind === "found" ? (versions.value.unstable_features ?? {}) : undefined
  const offers = await askForRendezvous(homeserver, preference, features, signal)
  return [
    versions.kind === "found"
      ? ok("server")
      : versions.kind === "missing"
        ? missing("server", "choose-a-matrix-server")
        : unknown("server", versions.trouble),
    judgeRendezvous(preference, offers, versions.kind === "trouble" ? versions.trouble : undefined),
    showable(preference, offers),
  ]
}
