import type { Bytes } from "../bytes.ts"
import type { Cipher, Initiator, KeyOffer } from "../channel/cipher.ts"
import { offerKey2024 } from "../channel/msc4108-2024.ts"
import { initiate2024 } from "../channel/msc4108-2024Initiator.ts"
import { initiate3906, offerKey3906 } from "../channel/msc3906.ts"
import { offerKey4388 } from "../channel/msc4388.ts"
import { initiate4388 } from "../channel/msc4388Initiator.ts"
import type { CodeKind } from "../dialect.ts"
import { UNSTABLE } from "../names3906.ts"

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))

/** The key behind a code, and the half of somebody who scanned it. */
export async function scannedKey(kind: CodeKind): Promise<{ key: KeyOffer; initiator: Initiator }> {
  if (kind === "msc4108-2024") {
    const key = await offerKey2024(random(32))
    return { key, initiator: await initiate2024(random(32), key.publicKey) }
  }
  if (kind === "msc3906") {
    const key = await offerKey3906(random(32), UNSTABLE, random)
    return { key, initiator: await initiate3906(random(32), key.publicKey, UNSTABLE, random) }
  }
  const profile = kind === "msc4388-spec" ? "spec" : "rust"
  const key = await offerKey4388(random(32), profile, random)
  return { key, initiator: await initiate4388(random(32), key.publicKey, profile) }
}

export type Side = "generator" | "scanner"

/** Both ends of a channel after INITIATE. `initiate`: what the scanner sent. */
export async function channelPair(
  kind: CodeKind,
  binding: Bytes,
): Promise<{ ends: Record<Side, Cipher>; initiate: string }> {
  const { key, initiator } = await scannedKey(kind)
  const initiate = await initiator.initiate(binding)
  const { cipher } = await key.accept(initiate, binding)
  return { ends: { generator: cipher, scanner: initiator.cipher }, initiate }
}
