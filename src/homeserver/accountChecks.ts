import type { HomeserverPort } from "../protocol/ports.ts"
import { readAccountData } from "./accountData.ts"
import type { Answer } from "./answer.ts"
import { missing, ok, unknown, type Check } from "./remedies.ts"
import { identityOf, queryOwnKeys, type KeysAnswer } from "./publishedKeys.ts"
import { CROSS_SIGNING_SECRETS, defaultKeyId, isStoredFor } from "./secretStorage.ts"

export async function checkCrossSigning(
  homeserver: HomeserverPort,
  userId: string,
  signal?: AbortSignal,
): Promise<Check> {
  return judgeCrossSigning(await queryOwnKeys(homeserver, userId, signal), userId)
}

/** Check "cross-signing": the user has published all three keys, and the master key signed the other two. */
export async function judgeCrossSigning(keys: Answer<KeysAnswer>, userId: string): Promise<Check> {
  if (keys.kind === "trouble") return unknown("cross-signing", keys.trouble)
  if (keys.kind === "missing") return missing("cross-signing", "set-up-cross-signing")
  const { master, selfSigning, userSigning, broken } = await identityOf(keys.value, userId)
  if (broken) return missing("cross-signing", "reset-identity")
  const complete = master !== undefined && selfSigning !== undefined && userSigning !== undefined
  return complete ? ok("cross-signing") : missing("cross-signing", "set-up-cross-signing")
}

/** Check "secret-storage": the private keys are stored for the key that the user will type. Nothing is decrypted. */
export async function checkSecretStorage(
  homeserver: HomeserverPort,
  userId: string,
  signal?: AbortSignal,
): Promise<Check> {
  const id = "secret-storage"
  const [key, ...secrets] = await Promise.all([
    defaultKeyId(homeserver, userId, signal),
    ...CROSS_SIGNING_SECRETS.map((name) => readAccountData(homeserver, userId, name, signal)),
  ])
  if (key.kind === "trouble") return unknown(id, key.trouble)
  if (key.kind === "missing") return missing(id, "set-up-secret-storage")
  for (const secret of secrets) if (secret.kind === "trouble") return unknown(id, secret.trouble)
  const stored = secrets.every((secret) => secret.kind === "found" && isStoredFor(secret.value, key.value))
  return stored ? ok(id) : missing(id, "store-keys")
}
