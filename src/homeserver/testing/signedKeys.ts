import { ed25519 } from "@noble/curves/ed25519.js"
import { toBase64, utf8, type Bytes } from "../../protocol/bytes.ts"
import { canonicalJson } from "../canonicalJson.ts"

/** A key pair by name: the same name gives the same keys. For tests. */
export interface KeyPair {
  seed: Bytes
  publicKey: string
}

export function keyPair(name: string): KeyPair {
  const seed = new Uint8Array(32)
  seed.set(utf8(name).subarray(0, 32))
  return { seed, publicKey: toBase64(ed25519.getPublicKey(seed)) }
}

/** `object` with a signature in the name of `userId` added ("Signing JSON"). */
export function signed<T extends object>(object: T, userId: string, keyName: string, { seed }: KeyPair) {
  const { signatures = {}, ...rest }: { signatures?: Record<string, Record<string, string>> } & T = object
  const signature = toBase64(ed25519.sign(utf8(canonicalJson(rest)), seed))
  const own = { ...signatures[userId], [`ed25519:${keyName}`]: signature }
  return { ...rest, signatures: { ...signatures, [userId]: own } }
}

export const crossSigningKey = (usage: string, userId: string, { publicKey }: KeyPair) => ({
  user_id: userId,
  usage: [usage],
  keys: { [`ed25519:${publicKey}`]: publicKey },
})

export const deviceKeys = (userId: string, deviceId: string, { publicKey }: KeyPair) => ({
  user_id: userId,
  device_id: deviceId,
  algorithms: ["m.olm.v1.curve25519-aes-sha2", "m.megolm.v1.aes-sha2"],
  keys: { [`ed25519:${deviceId}`]: publicKey },
})

/** The keys of a user whose identity is whole, as `POST /keys/query` gives them. */
export function wholeIdentity(userId: string) {
  const pairs = { master: keyPair("master"), selfSigning: keyPair("self"), userSigning: keyPair("user") }
  const byMaster = (usage: string, pair: KeyPair) =>
    signed(crossSigningKey(usage, userId, pair), userId, pairs.master.publicKey, pairs.master)
  return {
    pairs,
    answer: {
      device_keys: { [userId]: {} },
      master_keys: { [userId]: crossSigningKey("master", userId, pairs.master) },
      self_signing_keys: { [userId]: byMaster("self_signing", pairs.selfSigning) },
      user_signing_keys: { [userId]: byMaster("user_signing", pairs.userSigning) },
    },
  }
}
