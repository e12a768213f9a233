import type { HomeserverPort } from "../protocol/ports.ts"
import type { Answer } from "./answer.ts"
import { missing, ok, unknown, type Check } from "./remedies.ts"
import { identityOf, queryOwnKeys, type KeysAnswer } from "./publishedKeys.ts"

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
