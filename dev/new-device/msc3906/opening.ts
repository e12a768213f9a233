import { type Alter, LinkEnded } from "../conversation.ts"
import { base64, unbase64 } from "../bytes.ts"
import { makeKeyPair, openChannel } from "./channel.ts"
import { Conversation } from "./conversation.ts"
import { type Family, type Intent, names } from "./names.ts"
import { readCode, writeCode } from "./qr.ts"
import { Rendezvous } from "./rendezvous.ts"

/** Ways of every device, whichever of the two shows the code. */
export interface Manner {
  intent: Intent
  pollEvery: number
  alter: Alter
  life: AbortSignal
}

/** Half of the way to a conversation: there is a session. */
export interface Opening {
  family: Family
  rendezvous: Rendezvous
  /** The intent in the other device's code, if we scanned it. */
  theirIntent: Intent | undefined
  /** Exchanges the keys. */
  connect: () => Promise<Conversation>
}

interface KeyMessage {
  algorithm: string
  key: string
}

/** Reads the code of an existing device: MSC3903's recipient. Throws an Error for a code that it cannot read. */
export async function scan(qr: Uint8Array, { pollEvery, alter, life }: Manner): Promise<Opening> {
  const { family, publicKey: initiator, uri, intent } = readCode(qr)
  const { algorithm } = names[family]
  const rendezvous = await Rendezvous.join(uri, pollEvery, life)
  return {
    family,
    rendezvous,
    theirIntent: intent,
    connect: async () => {
      const { privateKey, publicKey: recipient } = await makeKeyPair()
      const channel = await openChannel(privateKey, initiator, { algorithm, initiator, recipient })
      const ours: KeyMessage = { algorithm, key: base64(recipient) }
      await rendezvous.send(JSON.stringify(ours))
      return new Conversation(rendezvous, channel, alter)
    },
  }
}

/** Makes a code and its session: MSC3903's initiator. */
export async function show(
  server: string,
  family: Family,
  { intent, pollEvery, alter, life }: Manner,
): Promise<Opening & { qr: Uint8Array }> {
  const { algorithm } = names[family]
  const { privateKey, publicKey: initiator } = await makeKeyPair()
  const rendezvous = await Rendezvous.create(server, JSON.stringify({ algorithm }), pollEvery, life)
  return {
    qr: writeCode({ family, publicKey: initiator, uri: rendezvous.uri, intent }),
    family,
    rendezvous,
    theirIntent: undefined,
    connect: async () => {
      const theirs = JSON.parse(await rendezvous.receive()) as Partial<KeyMessage>
      if (theirs.algorithm !== algorithm || theirs.key === undefined) throw new LinkEnded("bad-key-message")
      const recipient = unbase64(theirs.key)
      const channel = await openChannel(privateKey, recipient, { algorithm, initiator, recipient })
      return new Conversation(rendezvous, channel, alter)
    },
  }
}
