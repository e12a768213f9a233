import * as v from "valibot"
import type { HomeserverPort } from "../protocol/ports.ts"
import { readAccountData, type JsonObject } from "./accountData.ts"
import type { Answer } from "./answer.ts"

/** The secrets without which nothing is linked (R9), by their names in secret storage. */
export const CROSS_SIGNING_SECRETS = [
  "m.cross_signing.master",
  "m.cross_signing.self_signing",
  "m.cross_signing.user_signing",
] as const

const DefaultKey = v.object({ key: v.pipe(v.string(), v.minLength(1)) })
const Stored = v.object({ encrypted: v.record(v.string(), v.unknown()) })

/** The id of the key that secret storage is opened with (Matrix client-server API, "Secret storage", "Key storage"). */
export async function defaultKeyId(
  homeserver: Pick<HomeserverPort, "request">,
  userId: string,
  signal?: AbortSignal,
): Promise<Answer<string>> {
  const answer = await readAccountData(homeserver, userId, "m.secret_storage.default_key", signal)
  if (answer.kind !== "found") return answer
  return v.is(DefaultKey, answer.value) ? { kind: "found", value: answer.value.key } : { kind: "missing" }
}

/** Whether a secret's account data holds it encrypted for this key. */
export const isStoredFor = (content: JsonObject, keyId: string): boolean =>
  v.is(Stored, content) && Object.hasOwn(content.encrypted, keyId)
