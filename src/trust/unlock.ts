import { readAccountData, type JsonObject } from "../homeserver/accountData.ts"
import { CROSS_SIGNING_SECRETS, defaultKeyId } from "../homeserver/secretStorage.ts"
import type { HomeserverPort } from "../protocol/ports.ts"
import { holdIfRight, overwrite, readPublished, type FoundKeys, type Unlocked } from "./checkedKeys.ts"
import { openStorage, type OpenSecret, type ReadAccountData } from "./openStorage.ts"
import { found, Locked, type UnlockProblem } from "./problem.ts"
import { readKeyDescription, storageKeyFrom } from "./storageKey.ts"

const BACKUP_KEY = "m.megolm_backup.v1"

/**
 * Opens the user's secret storage, takes out the keys that a new device is given, and checks all of them against what the
 * homeserver publishes, before any code is shown (R9). Reads only. Rejects when `signal` is aborted, and for what is none of the problems it tells (a bug).
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
    // All at once: one after the other they are four round trips, which a phone's user waits for.
    const published = begun(readPublished(homeserver, userId, signal))
    for (const name of [BACKUP_KEY, ...CROSS_SIGNING_SECRETS]) void begun(read(name))
    const keyId = found(await defaultKeyId(homeserver, userId, signal)) ?? stop("no-secret-storage")
    const description = readKeyDescription(
      (await read(`m.secret_storage.key.${keyId}`)) ?? stop("no-secret-storage"),
    )
    const key = await storageKeyFrom(secret, description)
    try {
      const open = await openStorage(read, keyId, description, key)
      // First what may fail: nothing that was opened is left behind then.
      const right = await published
      return await holdIfRight(await openAll(open), right, signal)
    } finally {
      key.fill(0)
    }
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof Locked) return { ok: false, problem: error.problem }
    throw error
  }
}

async function openAll(open: OpenSecret): Promise<FoundKeys> {
  const opened = await Promise.allSettled([
    ...CROSS_SIGNING_SECRETS.map(open),
    open(BACKUP_KEY).catch(damagedIsAbsent),
  ])
  const [master, selfSigning, userSigning, backup] = opened.map((one) =>
    one.status === "fulfilled" ? one.value : undefined,
  )
  const keys = { master, selfSigning, userSigning, backup }
  const failed = opened.find((one) => one.status === "rejected")
  if (!failed) return keys
  overwrite(keys)
  throw failed.reason
}

/** A backup key that cannot be read is left out, and does not stop the link. */
function damagedIsAbsent(error: unknown): undefined {
  if (!(error instanceof Locked && error.problem === "damaged")) throw error
}

function stop(problem: UnlockProblem): never {
  throw new Locked(problem)
}

/** Nobody may come to wait for it, if something else fails before. */
function begun<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined)
  return work
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
