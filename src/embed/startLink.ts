import { diagnose, type Diagnosis } from "../homeserver/diagnosis.ts"
import { loadLoginTokens } from "../homeserver/loadLoginTokens.ts"
import { digitsOfPage } from "../protocol/channel/digits.ts"
import type { CodeKind } from "../protocol/dialect.ts"
import type { HomeserverPort } from "../protocol/ports.ts"
import { browserMachine } from "../store/browserMachine.ts"
import { createLinkStore, type LinkStore } from "../store/linkStore.ts"
import { pagelessMachine } from "../store/pagelessMachine.ts"
import { borrowKeys } from "../trust/borrowedKeys.ts"
import type { Unlocked } from "../trust/checkedKeys.ts"
import type { UnlockProblem } from "../trust/problem.ts"
import type { Account } from "./account.ts"
import { ALL_CODES, cryptoOf, exporterOf, homeserverOf } from "./accountPorts.ts"

/** What may be chosen for a link without screens. */
export interface StartOptions {
  /** Which codes to show, by preference, among what the homeserver offers. Default: all. */
  codes?: readonly CodeKind[]
  /** Where codes of 2023 meet if the homeserver has no place for them: absolute URL to POST to (MSC3886). */
  rendezvousServer?: string
  /** The recovery key or passphrase, where the account does not export its keys. Kept no longer than this call. */
  recoveryKey?: string
  /** Ends the preparation. The link itself ends by `store.cancel(run)`. */
  signal?: AbortSignal
}

/**
 * `store`: a link that runs; `codes`: what it can show, empty where it begins with a scan. Otherwise nothing was begun: `diagnosis` says which
 * piece is missing and who can fix it, `problem` why the account's keys are not to be had.
 */
export type Started =
  | { ok: true; store: LinkStore; codes: readonly CodeKind[] }
  | { ok: false; diagnosis: Diagnosis }
  | { ok: false; problem: UnlockProblem }

/**
 * Finds out what is possible, checks the keys, and starts a link: the wizard without its screens, for other frameworks, scripts and tests.
 *
 * `store.subscribe` and `store.getSnapshot` tell the state (`LinkState`), `store.answer(run, answer)` is what the user says to it. Draw the bytes of
 * `showing-code` as a QR code of level M, in byte mode. Rejects only when `signal` is aborted.
 */
export async function startLink(account: Account, options: StartOptions = {}): Promise<Started> {
  const { codes = ALL_CODES, rendezvousServer, recoveryKey, signal } = options
  const machine = typeof document === "undefined" ? pagelessMachine : browserMachine
  const homeserver = homeserverOf(account, machine)
  const openCrypto = cryptoOf(account)
  const preference = openCrypto ? codes : codes.filter((code) => code !== "msc3906")
  const offers = { rendezvousServer, holdsKeys: recoveryKey === undefined }
  const diagnosis = await diagnose(homeserver, account.userId, preference, offers, signal)
  if (!diagnosis.canScan) return { ok: false, diagnosis }
  const unlocked = await keysOf(account, homeserver, recoveryKey, signal)
  if (!unlocked.ok) return unlocked
  const store = createLinkStore({
    machine,
    homeserver,
    rendezvousServer,
    digitsOfLinks: digitsOfPage,
    loginToken: openCrypto && { tokens: () => loadLoginTokens(homeserver, account.userId), openCrypto },
  })
  const { codes: possible, scans } = diagnosis
  store.start({ codes: possible, scans, trust: unlocked.trust })
  return { ok: true, store, codes: possible }
}

async function keysOf(
  account: Account,
  homeserver: HomeserverPort,
  recoveryKey: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Unlocked> {
  if (recoveryKey !== undefined) {
    const { unlock } = await import("../trust/unlock.ts")
    return unlock(homeserver, account.userId, recoveryKey, signal)
  }
  return borrowKeys(exporterOf(account), homeserver, account.userId, signal)
}
