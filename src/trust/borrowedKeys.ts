import * as v from "valibot"
import type { HomeserverPort, SecretsBundle, TrustPort } from "../protocol/ports.ts"
import { holdIfRight, readPublished, type FoundKeys, type Published, type Unlocked } from "./checkedKeys.ts"
import { privateKey } from "./identity.ts"
import { Locked } from "./problem.ts"

/** Takes the keys out of the app that holds them. Rejects where it does not hold them. */
export type ExportSecrets = () => Promise<SecretsBundle>

/**
 * Checks the keys that the embedding app holds, before any code is shown, and lets go of them (R9): they are exported anew, and checked
 * anew against what was published, when they are to be given. Rejects when `signal` is aborted, and for what is none of the problems it tells (a bug).
 */
export async function borrowKeys(
  exportSecrets: ExportSecrets,
  homeserver: HomeserverPort,
  userId: string,
  signal?: AbortSignal,
): Promise<Unlocked> {
  try {
    const published = await readPublished(homeserver, userId, signal)
    const now = await look(exportSecrets, published, signal)
    if (!now.ok) return now
    now.trust.wipe()
    return { ok: true, trust: borrowed(now.trust.backup, () => look(exportSecrets, published)) }
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof Locked) return { ok: false, problem: error.problem }
    throw error
  }
}

function borrowed(backup: TrustPort["backup"], lookAgain: () => Promise<Unlocked>): TrustPort {
  let wiped = false
  return {
    backup,
    async secrets() {
      const now = await lookAgain()
      if (!now.ok) throw new Locked(now.problem)
      try {
        if (wiped) throw new Error("the link is over")
        return await now.trust.secrets()
      } finally {
        now.trust.wipe()
      }
    },
    wipe() {
      wiped = true
    },
  }
}

async function look(
  exportSecrets: ExportSecrets,
  published: Published,
  signal?: AbortSignal,
): Promise<Unlocked> {
  const bundle: unknown = await exportSecrets().catch((cause: unknown) => {
    throw new Locked("not-held", { cause })
  })
  return holdIfRight(keysIn(bundle), published, signal)
}

const Exported = v.object({
  cross_signing: v.object({
    master_key: v.string(),
    self_signing_key: v.string(),
    user_signing_key: v.string(),
  }),
  backup: v.nullish(v.object({ key: v.string() })),
})

/** Throws Locked for what is no bundle, or holds what is no key. */
function keysIn(bundle: unknown): FoundKeys {
  if (!v.is(Exported, bundle)) throw new Locked("not-held")
  const { master_key, self_signing_key, user_signing_key } = bundle.cross_signing
  try {
    return {
      master: privateKey(master_key),
      selfSigning: privateKey(self_signing_key),
      userSigning: privateKey(user_signing_key),
      backup: bundle.backup ? privateKey(bundle.backup.key) : undefined,
    }
  } catch (cause) {
    throw new Locked("damaged", { cause })
  }
}
