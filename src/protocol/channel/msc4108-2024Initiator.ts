import { x25519 } from "@noble/curves/ed25519.js"
import { toBase64, utf8, type Bytes } from "../bytes.ts"
import { INITIATE, type Initiator } from "./cipher.ts"
import { deriveChannel } from "./msc4108-2024Cipher.ts"

/** Device S's half towards a scanned key (step 4). The private key is overwritten. Throws on a key of low order. */
export function initiate2024(privateKey: Bytes, generatorKey: Bytes): Initiator {
  const publicKey = x25519.getPublicKey(privateKey)
  const secret = x25519.getSharedSecret(privateKey, generatorKey)
  privateKey.fill(0)
  const { scanner, checkCode } = deriveChannel(secret, generatorKey, publicKey)
  return {
    cipher: scanner,
    checkCode,
    initiate: async (binding) => `${await scanner.seal(utf8(INITIATE), binding)}|${toBase64(publicKey)}`,
  }
}
