import { identityOf, queryOwnKeys, type PublishedIdentity } from "../homeserver/publishedKeys.ts"
import type { Bytes } from "../protocol/bytes.ts"
import type { HomeserverPort, TrustPort } from "../protocol/ports.ts"
import { currentBackup, judgeBackup, type BackupVersion } from "./backup.ts"
import { holdKeys } from "./heldKeys.ts"
import { checkIdentity } from "./identity.ts"
import { found, Locked, type UnlockProblem } from "./problem.ts"

/** The account's private keys, from wherever they come: 32 bytes each. */
export interface FoundKeys {
  master: Bytes | undefined
  selfSigning: Bytes | undefined
  userSigning: Bytes | undefined
  backup: Bytes | undefined
}

/** What the homeserver publishes of the account, against which private keys are held. */
export interface Published {
  identity: PublishedIdentity
  backup: BackupVersion | undefined
}

/** Throws Locked where the homeserver does not tell. */
export async function readPublished(
  homeserver: HomeserverPort,
  userId: string,
  signal: AbortSignal | undefined,
): Promise<Published> {
  const [keys, backup] = await Promise.all([
    queryOwnKeys(homeserver, userId, signal).then(found),
    currentBackup(homeserver, signal).then(found),
  ])
  if (keys === undefined) throw new Locked("server-error")
  return { identity: await identityOf(keys, userId), backup }
}

/** Ready to be given, or not: and then the keys are overwritten. */
export type Unlocked = { ok: true; trust: TrustPort } | { ok: false; problem: UnlockProblem }

/**
 * All three cross-signing keys, as published, or no link; only the backup's key may be left out (R9). When `signal` is aborted meanwhile, it
 * rejects, and the keys are overwritten, too.
 */
export async function holdIfRight(
  keys: FoundKeys,
  published: Published,
  signal?: AbortSignal,
): Promise<Unlocked> {
  const held = await judge(keys, published).catch((error: unknown) => {
    overwrite(keys)
    throw error
  })
  if (!held.ok || signal?.aborted) overwrite(keys)
  signal?.throwIfAborted()
  return held
}

async function judge(keys: FoundKeys, { identity, backup }: Published): Promise<Unlocked> {
  const { master, selfSigning, userSigning } = keys
  if (!master || !selfSigning || !userSigning)
    return {
      ok: false,
      problem: identity.master === undefined ? "no-cross-signing" : "no-cross-signing-keys",
    }
  const crossSigning = { master, selfSigning, userSigning }
  const verdict = await checkIdentity(crossSigning, identity)
  if (verdict !== "matches") return { ok: false, problem: verdict }
  return { ok: true, trust: holdKeys(crossSigning, await judgeBackup(backup, keys.backup), keys.backup) }
}

export function overwrite(keys: FoundKeys): void {
  for (const key of Object.values(keys)) key?.fill(0)
}
