import type { Bytes } from "../bytes.ts"
import { singleUse, type KeyOffer } from "./cipher.ts"
import type { RESPONSE_LABEL } from "./msc4388Cipher.ts"

/** Not needed before somebody has scanned the code. */
export const loadCipher4388 = () => import("./msc4388Cipher.ts")

/**
 * The msc4388 channel (MSC4388, "Secure channel"): HPKE in base mode towards the one who shows the code, and a response
 * context after RFC 9458, "Encapsulation of Responses", in the other direction.
 */
export async function offerKey4388(
  privateKey: Bytes,
  profile: keyof typeof RESPONSE_LABEL,
  random: (bytes: number) => Bytes,
): Promise<KeyOffer> {
  const own = await singleUse(privateKey)
  return {
    publicKey: own.publicKey,
    destroy: own.destroy,
    accept: async (data, binding) => {
      const { acceptInitiate } = await loadCipher4388()
      return acceptInitiate(data, binding, own, profile, random)
    },
  }
}
