import { hkdf } from "@noble/hashes/hkdf.js"
import { sha256, sha512 } from "@noble/hashes/sha2.js"
import type { Bytes } from "./bytes.ts"

const hashes = { "SHA-256": sha256, "SHA-512": sha512 }

/** As `hkdf`, where there is no WebCrypto. */
export const nobleHkdf = (
  hash: keyof typeof hashes,
  secret: Bytes,
  salt: Bytes,
  info: Bytes,
  length: number,
): Bytes => hkdf(hashes[hash], secret, salt, info, length)
