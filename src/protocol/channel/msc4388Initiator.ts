import { AEAD_ChaCha20Poly1305, KDF_HKDF_SHA256, KEM_DHKEM_X25519_HKDF_SHA256 } from "@panva/hpke-noble"
import { CipherSuite, type KEM, type SenderContext } from "hpke"
import { concat, fromBase64, toBase64, utf8, type Bytes } from "../bytes.ts"
import { INITIATE, singleUse, type Cipher, type Initiator } from "./cipher.ts"
import {
  INFO,
  readCheckCode,
  RESPONSE_LABEL,
  RESPONSE_NONCE_LENGTH,
  responseContext,
} from "./msc4388Cipher.ts"

/**
 * Device S's half towards a scanned key (step 4). The code tells the profile, but only LOGIN_OK proves it, so both response
 * labels are tried there. The private key is overwritten. Rejects on a key of low order.
 */
export async function initiate4388(
  privateKey: Bytes,
  generatorKey: Bytes,
  profile: keyof typeof RESPONSE_LABEL,
): Promise<Initiator> {
  const { publicKey, take } = await singleUse(privateKey)
  const { encapsulatedSecret, ctx } = await take(async (own) => {
    const sender = new CipherSuite(withKeyPair(own, publicKey), KDF_HKDF_SHA256, AEAD_ChaCha20Poly1305)
    return sender.SetupSender(await sender.DeserializePublicKey(generatorKey), { info: INFO })
  })
  const encapsulated = new Uint8Array(encapsulatedSecret)
  const seal = async (plaintext: Bytes, binding: Bytes) => new Uint8Array(await ctx.Seal(plaintext, binding))
  return {
    checkCode: await readCheckCode(ctx, generatorKey, encapsulated),
    initiate: async (binding) => toBase64(concat(encapsulated, await seal(utf8(INITIATE), binding))),
    cipher: {
      isOrdered: true,
      seal: async (plaintext, binding) => toBase64(await seal(plaintext, binding)),
      open: openerOfResponses(ctx, encapsulated, profile),
    },
  }
}

/** The KEM with its one random step replaced: chance comes from the caller. */
function withKeyPair(privateKey: Bytes, publicKey: Bytes): () => KEM {
  return () => {
    const kem = KEM_DHKEM_X25519_HKDF_SHA256()
    const pair = async () => ({
      privateKey: await kem.DeserializePrivateKey(privateKey.slice(), true),
      publicKey: await kem.DeserializePublicKey(publicKey),
    })
    return { ...kem, GenerateKeyPair: pair }
  }
}

/** What Device G sends: the first message carries the nonce of the response context and tells under which label it was made. */
function openerOfResponses(
  context: SenderContext,
  scannerKey: Bytes,
  profile: keyof typeof RESPONSE_LABEL,
): Cipher["open"] {
  let incoming: ReturnType<typeof responseContext> | undefined
  const labels = [RESPONSE_LABEL[profile], RESPONSE_LABEL[profile === "spec" ? "rust" : "spec"]]
  const openFirst = async (message: Bytes, binding: Bytes): Promise<Bytes> => {
    for (const label of labels) {
      const secret = await context.Export(utf8(label), 32)
      const tried = responseContext(secret, scannerKey, message.slice(0, RESPONSE_NONCE_LENGTH))
      const plaintext = orNothing(() => tried.open(message.slice(RESPONSE_NONCE_LENGTH), binding))
      if (!plaintext) continue
      incoming = tried
      return plaintext
    }
    throw new Error("LOGIN_OK opens under neither label")
  }
  return async (data, binding) => {
    const message = fromBase64(data)
    return incoming ? incoming.open(message, binding) : openFirst(message, binding)
  }
}

function orNothing<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
