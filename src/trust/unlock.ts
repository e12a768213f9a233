import { readAccountData, type JsonObject } from "../homeserver/accountData.ts"
import type { Answer } from "../homeserver/answer.ts"
import { identityOf, queryOwnKeys } from "../homeserver/publishedKeys.ts"
import { CROSS_SIGNING_SECRETS, defaultKeyId } from "../homeserver/secretStorage.ts"
import type { HomeserverPort, TrustPort } from "../protocol/ports.ts"
import { currentBackup, judgeBackup } from "./backup.ts"
import { holdKeys } from "./heldKeys.ts"
import { checkIdentity } from "./identity.ts"
import { openStorage, type OpenSecret, type ReadAccountData } from "./openStorage.ts"
import { Locked, problemOfTrouble, type UnlockProblem } from "./problem.ts"
import { readKeyDescription, storageKeyFrom } from "./storageKey.ts"

export type Unlocked = { ok: true; trust: TrustPort } | { ok: false; problem: UnlockProblem }

/**
 * Opens the user's secret storage, takes out the keys that a new device is given, and checks all of them against what the
 * homeserver publishes, before any code is shown (R9). Reads only. Rejects only when `signal` is aborted.
 *
 * @param secret the recovery key, or the passphrase of accounts that have one; kept no longer than this call
 */
export async function unlock(
  homeserver: HomeserverPort,
  userId: string,
  secret: string,
  signal?: AbortSignal,
): Promise<Unlocked> {
  try {
    const read = remembering(async (type) => found(await readAccountData(homeserver, userId, type, signal)))
    const keyId = found(await defaultKeyId(homeserver, userId, signal)) ?? stop("no-secret-storage")
    const description = readKeyDescription(
      (await read(`m.secret_storage.key.${keyId}`)) ?? stop("no-secret-storage"),
    )
    const key = await storageKeyFrom(secret, description)
    try {
      const open = await openStorage(read, keyId, description, key)
      return { ok: true, trust: await checkedKeys(homeserver, userId, open, signal) }
    } finally {
      key.fill(0)
    }
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof Locked) return { ok: false, problem: error.problem }
    throw error
  }
}

/** All three cross-signing keys, as published, or no link; only the backup's key may be left out (R9). */
async function checkedKeys(
  homeserver: HomeserverPort,
  userId: string,
  open: OpenSecret,
  signal: AbortSignal | undefined,
): Promise<TrustPort> {
  const [published, backupVersion, backupKey, [master, selfSigning, userSigning]] = await Promise.all([
    queryOwnKeys(homeserver, userId, signal).then(found),
    currentBackup(homeserver, signal).then(found),
    open("m.megolm_backup.v1").catch(damagedIsAbsent),
    openAll(open),
  ])
  const identity = identityOf(published ?? stop("server-error"), userId)
  if (master === undefined || selfSigning === undefined || userSigning === undefined) {
    return stop(identity.master === undefined ? "no-cross-signing" : "no-cross-signing-keys")
  }
  const keys = { master, selfSigning, userSigning }
  const trust = holdKeys(keys, judgeBackup(backupVersion, backupKey), backupKey)
  const verdict = checkIdentity(keys, identity)
  if (verdict === "matches") return trust
  trust.wipe()
  return stop(verdict)
}

const openAll = (open: OpenSecret) => {
  const [master, selfSigning, userSigning] = CROSS_SIGNING_SECRETS
  return Promise.all([open(master), open(selfSigning), open(userSigning)])
}

/** A backup key that cannot be read is left out, and does not stop the link. */
function damagedIsAbsent(error: unknown): undefined {
  if (!(error instanceof Locked && error.problem === "damaged")) throw error
}

function found<T>(answer: Answer<T>): T | undefined {
  if (answer.kind === "trouble") throw new Locked(problemOfTrouble(answer.trouble))
  return answer.kind === "found" ? answer.value : undefined
}

function stop(problem: UnlockProblem): never {
  throw new Locked(problem)
}

/** The SDK asks for the key's description once per secret. */
function remembering(read: ReadAccountData): ReadAccountData {
  const answers = new Map<string, Promise<JsonObject | undefined>>()
  return (type) => {
    const answer = answers.get(type) ?? read(type)
    answers.set(type, answer)
    return answer
  }
}
