import type { SenderContext } from "@hpke/core"
import { base64, join, text, unbase64, utf8 } from "../bytes.ts"
import { LinkEnded } from "../conversation.ts"
import { type Channel, insecureUnless } from "./channel.ts"
import {
  aad,
  checkCodeContext,
  digits,
  info,
  initiateText,
  okText,
  responseLabel,
  type Responses,
  responses,
  suite,
} from "./hpke.ts"
import type { Code } from "./qr.ts"

/** MSC4388, "Secure channel": Device S. */
export interface Scanner extends Channel {
  /** LoginInitiateMessage, sealed with the token of the first GET. */
  initiate(token: string): Promise<string>
  /** Opens LoginOkMessage with the token of the PUT of LoginInitiateMessage, and gives the check code. */
  confirm(message: string, token: string): Promise<string>
}

/** `ephemeral` is for fixed transcripts: the scanner's key pair. */
export async function scanner(code: Code, ephemeral?: CryptoKeyPair): Promise<Scanner> {
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
  const exported = async (context: Uint8Array<ArrayBuffer>, length: number) =>
    new Uint8Array(await sender.export(context, length))
  let theirs: Responses | undefined

  return {
    async initiate(token) {
      return base64(join(enc, await seal(initiateText, token)))
    },
    async confirm(message, token) {
      const bytes = unbase64(message)
      const secret = await exported(utf8(responseLabel(code.profile)), 32)
      theirs = await responses(secret, enc, bytes.slice(0, 32))
      const plaintext = await insecureUnless(theirs.open(bytes.slice(32), bind(token)))
      if (text(plaintext) !== okText) throw new LinkEnded("insecure-channel")
      return digits(await exported(checkCodeContext(code.publicKey, enc), 2))
    },
    async seal(plaintext, token) {
      return base64(await seal(plaintext, token))
    },
    async open(message, token) {
      if (!theirs) throw new Error("LoginOkMessage comes first")
      return text(await insecureUnless(theirs.open(unbase64(message), bind(token))))
    },
  }
}
