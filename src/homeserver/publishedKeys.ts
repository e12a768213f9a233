import * as v from "valibot"
import { loadCurves } from "../protocol/curves/curves.ts"
import { orAborted } from "../protocol/orAborted.ts"
import type { HomeserverPort } from "../protocol/ports.ts"
import { ask, shaped, type Answer } from "./answer.ts"
import { signatureOn } from "./signedJson.ts"

const CrossSigningKey = v.object({
  user_id: v.string(),
  usage: v.array(v.string()),
  keys: v.record(v.string(), v.string()),
})
type CrossSigningKey = v.InferOutput<typeof CrossSigningKey>
const PerUser = v.optional(v.record(v.string(), v.unknown()))

/** The part of an answer of `POST /keys/query` that concerns us. Members are judged one by one: one bad key spoils no other. */
export const KeysAnswer = v.object({
  device_keys: v.optional(v.record(v.string(), v.record(v.string(), v.unknown()))),
  master_keys: PerUser,
  self_signing_keys: PerUser,
  user_signing_keys: PerUser,
})
export type KeysAnswer = v.InferOutput<typeof KeysAnswer>

/** A user's cross-signing keys (unpadded base64), as far as they are published in proper form and signed by the master key. */
export interface PublishedIdentity {
  master: string | undefined
  selfSigning: string | undefined
  userSigning: string | undefined
  /** A key is published that the master key did not sign, or that is malformed: nothing it signed counts. */
  broken: boolean
}

/**
 * What the homeserver publishes of the user's own keys: `POST /keys/query` (Matrix client-server API, "Key management"). No answer, too, when
 * what it takes to judge them cannot be had.
 */
export async function queryOwnKeys(
  homeserver: HomeserverPort,
  userId: string,
  signal?: AbortSignal,
): Promise<Answer<KeysAnswer>> {
  const init: RequestInit = {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ device_keys: { [userId]: [] } }),
    ...(signal && { signal }),
  }
  const send = async () => {
    const [response] = await Promise.all([
      homeserver.request("/_matrix/client/v3/keys/query", init),
      signal ? orAborted(loadCurves(), signal) : loadCurves(),
    ])
    return response
  }
  return ask(
    send,
    shaped((body) => v.is(KeysAnswer, body)),
    signal,
  )
}

/** Judges the published cross-signing keys and the chain master -> self-signing, user-signing ("Cross-signing"). */
export async function identityOf(answer: KeysAnswer, userId: string): Promise<PublishedIdentity> {
  const published = {
    master: answer.master_keys?.[userId],
    self: answer.self_signing_keys?.[userId],
    user: answer.user_signing_keys?.[userId],
  }
  const master = keyFor("master", published.master, userId)
  const signed = async (usage: string, object: unknown) => {
    const key = keyFor(usage, object, userId)
    if (key === undefined || master === undefined || !v.is(CrossSigningKey, object)) return undefined
    return (await signatureOn(object, userId, master, master)) === "valid" ? key : undefined
  }
  const identity = {
    master,
    selfSigning: await signed("self_signing", published.self),
    userSigning: await signed("user_signing", published.user),
  }
  const lost = (object: unknown, key: string | undefined) => object !== undefined && key === undefined
  return {
    ...identity,
    broken:
      lost(published.master, identity.master) ||
      lost(published.self, identity.selfSigning) ||
      lost(published.user, identity.userSigning),
  }
}

/** A cross-signing key object names its one key twice: `{"ed25519:KEY": "KEY"}`. */
function keyFor(usage: string, object: unknown, userId: string): string | undefined {
  if (!v.is(CrossSigningKey, object) || object.user_id !== userId || !object.usage.includes(usage))
    return undefined
  const [entry, ...more] = Object.entries(object.keys)
  if (entry === undefined || more.length > 0) return undefined
  const [name, key] = entry
  return name === `ed25519:${key}` ? key : undefined
}
