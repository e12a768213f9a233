import type { Bytes } from "../bytes.ts"
import { x25519 } from "../curves/curves.ts"

/**
 * Both directions of an encrypted channel. Counters live inside and advance only after success, so that a message that does
 * not open costs nothing (facts on ECIES: libraries that advance first are desynchronised for good by one bad payload).
 */
export interface Cipher {
  /** Counters may not skip: once a sealed message is lost on the way, the peer can open none of ours any more. */
  readonly isOrdered: boolean
  /** Wire form of the next message of ours. `binding` is the AAD of the rendezvous (R4), empty in 2024. */
  seal(plaintext: Bytes, binding: Bytes): Promise<string>
  /** Throws on anything but the peer's next message. */
  open(data: string, binding: Bytes): Promise<Bytes>
}

/** What the one who shows the code (Device G) knows once an INITIATE opened, or in 2023 a key came. Nobody is trusted yet. */
export interface Accepted {
  cipher: Cipher
  /** Two digits, kept as a string: 2024 codes may begin with 0. In 2023, `1234-5678-9012`. */
  checkCode: string
}

/** The use-once key pair behind one shown code. */
export interface KeyOffer {
  readonly publicKey: Bytes
  /**
   * Opens the INITIATE of Device S (step 5 of secure channel establishment). Throws when it is not one. The private key is
   * gone after the first call, whatever its outcome (R6: the same public key is never used twice).
   */
  accept(data: string, binding: Bytes): Promise<Accepted>
  /** Forgets the private key. */
  destroy(): void
}

/** What the one who scanned a code (Device S) makes of it: its half of the channel, with a fresh key of its own. */
export interface Initiator {
  cipher: Cipher
  /** Wire form of LOGIN_INITIATE (step 4), in 2023 of our key. Once, and before anything else is sealed. */
  initiate: (binding: Bytes) => Promise<string>
  /** To be typed on the device that shows the code (step 7); in 2023, to be compared with what it shows. */
  checkCode: string
}

export const INITIATE = "MATRIX_QR_CODE_LOGIN_INITIATE"
export const OK = "MATRIX_QR_CODE_LOGIN_OK"

export interface SingleUse {
  publicKey: Bytes
  /** Hands out the private key once, and overwrites it when the work with it is done. */
  take: <T>(work: (privateKey: Bytes) => Promise<T>) => Promise<T>
  destroy: () => void
}

/** A private key for one use. Rejects, and overwrites it, when it is no key. */
export async function singleUse(privateKey: Bytes): Promise<SingleUse> {
  const overwrite = (): void => void privateKey.fill(0)
  const publicKey = await x25519.publicKeyOf(privateKey).catch((error: unknown) => {
    overwrite()
    throw error
  })
  let isUsed = false
  return {
    publicKey,
    take: async (work) => {
      if (isUsed) throw new Error("this key has been used already")
      isUsed = true
      try {
        return await work(privateKey)
      } finally {
        overwrite()
      }
    },
    destroy: () => {
      // Work that goes on would go on with another key; it overwrites this one itself.
      if (!isUsed) overwrite()
      isUsed = true
    },
  }
}
