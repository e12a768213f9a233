import type { SenderContext } from "@hpke/core"
import { base64, join, text, unbase64, utf8 } from "../bytes.ts"
import { LinkEnded } from "../conversation.ts"
import { aad, checkCodeContext, digits, info, openerOfResponses, responseLabel, suite } from "./hpke.ts"
import type { ScannedCode } from "./qr.ts"

/** MSC4388, "Secure channel": Device S. Knows nothing of HTTP: gets the sequence tokens from its caller. */
export interface Scanner {
  /** LoginInitiateMessage, sealed with the token of the first GET. */
  initiate(token: string): Promise<string>
  /** Opens LoginOkMessage with the token of the PUT of LoginInitiateMessage, and gives the check code. */
  confirm(message: string, token: string): Promise<string>
  seal(plaintext: string, token: string): Promise<string>
  open(message: string, token: string): Promise<string>
}

/** `ephemeral` is for fixed transcripts: the scanner's key pair. */
export async function scanner(code: ScannedCode, ephemeral?: CryptoKeyPair): Promise<Scanner> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(code.publicKey)
  const sender: SenderContext = await suite.createSenderContext({
    recipientPublicKey,
    info,
    ...(ephemeral && { ekm: ephemeral }),
  })
  const enc = new Uint8Array(sender.enc)
  const bind = (token: string) => aad(code.baseUrl, code.rendezvousId, token)
  const seal = async (plaintext: string, token: string) =>
    new Uint8Array(await sender.seal(utf8(plaintext), bind(token)))
  const exported = async (context: string | Uint8Array<ArrayBuffer>, length: number) =>
    new Uint8Array(await sender.export(typeof context === "string" ? utf8(context) : context, length))
  let opener: Awaited<ReturnType<typeof openerOfResponses>> | undefined

  return {
    async initiate(token) {
      return base64(join(enc, await seal("MATRIX_QR_CODE_LOGIN_INITIATE", token)))
    },
    async confirm(message, token) {
      const bytes = unbase64(message)
      const secret = await exported(responseLabel(code.profile), 32)
      opener = await openerOfResponses(secret, enc, bytes.slice(0, 32))
      const plaintext = await insecureUnless(opener(bytes.slice(32), bind(token)))
      if (text(plaintext) !== "MATRIX_QR_CODE_LOGIN_OK") throw new LinkEnded("insecure-channel")
      return digits(await exported(checkCodeContext(code.publicKey, enc), 2))
    },
    async seal(plaintext, token) {
      return base64(await seal(plaintext, token))
    },
    async open(message, token) {
      if (!opener) throw new Error("LoginOkMessage comes first")
      return text(await insecureUnless(opener(unbase64(message), bind(token))))
    },
  }
}

async function insecureUnless<T>(opened: Promise<T>): Promise<T> {
  try {
    return await opened
  } catch (error) {
    throw new LinkEnded("insecure-channel", { cause: error })
  }
}
