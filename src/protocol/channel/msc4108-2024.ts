import { fromBase64, fromUtf8, type Bytes } from "../bytes.ts"
import { x25519 } from "../curves/curves.ts"
import { INITIATE, singleUse, type KeyOffer } from "./cipher.ts"

/** Not needed before somebody has scanned the code. */
export const loadCipher2024 = () => import("./msc4108-2024Cipher.ts")

/**
 * The 2024 channel (MSC4108-2024, "Secure channel"): ECIES with X25519 and ChaCha20-Poly1305, one key for each sender.
 * Written as deployed, where the text differs: HKDF-SHA512 (text: SHA-256), both counters from 0 (text: Nonce_G from 1).
 */
export async function offerKey2024(privateKey: Bytes): Promise<KeyOffer> {
  const { publicKey, take, destroy } = await singleUse(privateKey)
  return {
    publicKey,
    destroy,
    accept: async (data, binding) => {
      const { deriveChannel } = await loadCipher2024()
      const { ciphertext, scannerKey, secret } = await take(async (own) => {
        const initiate = splitInitiate(data)
        return { ...initiate, secret: await x25519.sharedSecret(own, initiate.scannerKey) }
      })
      const { generator, checkCode } = await deriveChannel(secret, publicKey, scannerKey)
      if (fromUtf8(await generator.open(ciphertext, binding)) !== INITIATE) throw new Error("not an INITIATE")
      return { cipher: generator, checkCode }
    },
  }
}

function splitInitiate(data: string) {
  const [ciphertext, scannerKey, ...rest] = data.split("|")
  if (!ciphertext || !scannerKey || rest.length > 0)
    throw new Error("INITIATE is not of the form ciphertext|key")
  return { ciphertext, scannerKey: fromBase64(scannerKey) }
}
