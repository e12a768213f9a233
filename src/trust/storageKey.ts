import { deriveRecoveryKeyFromPassphrase } from "matrix-js-sdk/lib/crypto-api/key-passphrase.js"
import { decodeRecoveryKey } from "matrix-js-sdk/lib/crypto-api/recovery-key.js"
import * as v from "valibot"
import type { Bytes } from "../protocol/bytes.ts"
import { Locked } from "./problem.ts"

/** Ten times what clients use today: some seconds on a phone. The server names the number, so it must have an end (R24). */
const MOST_ITERATIONS = 5_000_000

const Passphrase = v.object({
  algorithm: v.literal("m.pbkdf2"),
  iterations: v.number(),
  salt: v.string(),
  bits: v.optional(v.literal(256)),
})

const KeyDescription = v.object({
  algorithm: v.literal("m.secret_storage.v1.aes-hmac-sha2"),
  // Without them any key would pass as the right one, and a wrong key could not be told from damaged secrets (R24).
  iv: v.pipe(v.string(), v.minLength(1)),
  mac: v.pipe(v.string(), v.minLength(1)),
  passphrase: v.optional(v.unknown()),
})

/** A secret storage key that we are willing to use (Matrix client-server API, "m.secret_storage.v1.aes-hmac-sha2"). */
export interface KeyDescription {
  algorithm: "m.secret_storage.v1.aes-hmac-sha2"
  iv: string
  mac: string
  passphrase: v.InferOutput<typeof Passphrase> | "unsupported" | undefined
}

/** @throws Locked `unsupported` for a description that we refuse */
export function readKeyDescription(content: unknown): KeyDescription {
  if (!v.is(KeyDescription, content)) throw new Locked("unsupported")
  const { algorithm, iv, mac, passphrase } = content
  if (passphrase === undefined) return { algorithm, iv, mac, passphrase }
  const isUsable = v.is(Passphrase, passphrase) && isPossible(passphrase.iterations)
  return { algorithm, iv, mac, passphrase: isUsable ? passphrase : "unsupported" }
}

const isPossible = (iterations: number): boolean =>
  Number.isInteger(iterations) && iterations >= 1 && iterations <= MOST_ITERATIONS

/**
 * The key that the typed text stands for: a recovery key (any white space in it is ignored), else the passphrase if the
 * account has one ("Deriving keys from passphrases"). Whether it is the right key is not judged here.
 *
 * @throws Locked `not-a-key`, or `unsupported` when only the passphrase's parameters stand in the way
 */
export async function storageKeyFrom(typed: string, { passphrase }: KeyDescription): Promise<Bytes> {
  const recoveryKey = decode(typed)
  if (recoveryKey !== undefined) return recoveryKey
  if (typed === "" || passphrase === undefined) throw new Locked("not-a-key")
  if (passphrase === "unsupported") throw new Locked("unsupported")
  return deriveRecoveryKeyFromPassphrase(typed, passphrase.salt, passphrase.iterations)
}

function decode(typed: string): Bytes | undefined {
  try {
    return decodeRecoveryKey(typed.replaceAll(/\s/g, ""))
  } catch {
    return undefined
  }
}
