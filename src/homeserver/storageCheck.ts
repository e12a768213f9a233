import type { HomeserverPort } from "../protocol/ports.ts"
import { readAccountData } from "./accountData.ts"
import { missing, ok, unknown, type Check } from "./remedies.ts"
import { CROSS_SIGNING_SECRETS, defaultKeyId, isStoredFor } from "./secretStorage.ts"

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
