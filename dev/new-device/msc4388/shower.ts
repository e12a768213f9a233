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
  responses,
  suite,
} from "./hpke.ts"
import type { Code } from "./qr.ts"

const keyLength = 32

/** The channel after the handshake, as the device has it that showed the code. */
export interface Answered {
  channel: Channel
  /** LoginOkMessage, to be written at once. */
  ok: string
  /** What the scanning device shows, and the user types here. */
  checkCode: string
}

/**
 * MSC4388, "Secure channel": Device G answers LoginInitiateMessage. `opening` is the token of the creation of the session,
 * `sealing` that of the message itself. `nonce` is for fixed transcripts. Throws `LinkEnded` for a message of anybody else.
 */
export async function answerInitiate(
  code: Code,
  recipientKey: CryptoKeyPair,
  initiate: { message: string; opening: string; sealing: string },
  nonce = crypto.getRandomValues(new Uint8Array(32)),
): Promise<Answered> {
  const bytes = unbase64(initiate.message)
  const enc = bytes.slice(0, keyLength)
  const bind = (token: string) => aad(code.baseUrl, code.rendezvousId, token)
  const theirs = await insecureUnless(suite.createRecipientContext({ recipientKey, enc, info }))
  const open = async (ciphertext: Uint8Array<ArrayBuffer>, token: string) =>
    text(await insecureUnless(theirs.open(ciphertext, bind(token))))
  if ((await open(bytes.slice(keyLength), initiate.opening)) !== initiateText) {
    throw new LinkEnded("insecure-channel")
  }
  const exported = async (context: Uint8Array<ArrayBuffer>, length: number) =>
    new Uint8Array(await theirs.export(context, length))
  const ours = await responses(await exported(utf8(responseLabel(code.profile)), 32), enc, nonce)
  return {
    ok: base64(join(nonce, await ours.seal(utf8(okText), bind(initiate.sealing)))),
    checkCode: digits(await exported(checkCodeContext(code.publicKey, enc), 2)),
    channel: {
      seal: async (plaintext, token) => base64(await ours.seal(utf8(plaintext), bind(token))),
      open: (message, token) => open(unbase64(message), token),
    },
  }
}
