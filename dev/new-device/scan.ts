import { base64 } from "./bytes.ts"
import type { Alter, Conversation } from "./conversation.ts"
import { Msc4108Conversation } from "./msc4108-2024/conversation.ts"
import { Msc4388Conversation } from "./msc4388/conversation.ts"
import { looksLikeMsc4388, type Profile, readCode } from "./msc4388/qr.ts"

/** Reads a code and takes the new device's side of what it stands for. Throws an Error for a code that it cannot read. */
export async function scan(
  qr: Uint8Array,
  profile: Profile | undefined,
  alter: Alter,
): Promise<Conversation> {
  if (!looksLikeMsc4388(qr)) return Msc4108Conversation.scan(qr, alter)
  const code = readCode(qr)
  if (profile && code.profile !== profile)
    throw new Error(`the code is of the other profile: ${code.profile}`)
  return new Msc4388Conversation(code, alter)
}

/**
 * A device id as today's clients make them: matrix-js-sdk takes ten letters, matrix-sdk (whose code is the msc4388 one) a public
 * key in base64, in which `/` and `+` are common.
 */
export function freshDeviceId(qr: Uint8Array): string {
  if (looksLikeMsc4388(qr)) return base64(crypto.getRandomValues(new Uint8Array(32)))
  const letters = crypto.getRandomValues(new Uint8Array(10))
  return String.fromCharCode(...letters.map((byte) => 65 + (byte % 26)))
}
