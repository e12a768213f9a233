import { toBase64, utf8, type Bytes } from "../bytes.ts"
import { x25519 } from "../curves/curves.ts"
import { INITIATE, singleUse, type Initiator } from "./cipher.ts"
import { deriveChannel } from "./msc4108-2024Cipher.ts"

/** Device S's half towards a scanned key (step 4). The private key is overwritten. Rejects on a key of low order. */
export async function initiate2024(privateKey: Bytes, generatorKey: Bytes): Promise<Initiator> {
  const { publicKey, take } = await singleUse(privateKey)
  const secret = await take((own) => x25519.sharedSecret(own, generatorKey))
  const { scanner, checkCode } = await deriveChannel(secret, generatorKey, publicKey)
  return {
    cipher: scanner,
    checkCode,
    initiate: async (binding) => `${await scanner.seal(utf8(INITIATE), binding)}|${toBase64(publicKey)}`,
  }
}
