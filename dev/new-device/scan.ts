import type { Alter, Scanning } from "./conversation.ts"
import { Msc4108Scanning } from "./msc4108-2024/scanning.ts"
import { looksLikeMsc4388, type Profile, readCode } from "./msc4388/qr.ts"
import { Msc4388Scanning } from "./msc4388/scanning.ts"

/** Reads a code and takes the new device's side of what it stands for. Throws an Error for a code that it cannot read. */
export async function scan(
  qr: Uint8Array,
  profile: Profile | undefined,
  alter: Alter,
  pollEvery: number | undefined,
): Promise<Scanning> {
  if (!looksLikeMsc4388(qr)) return Msc4108Scanning.start(qr, alter, pollEvery)
  const code = readCode(qr)
  if (profile && code.profile !== profile)
    throw new Error(`the code is of the other profile: ${code.profile}`)
  return new Msc4388Scanning(code, alter, pollEvery)
}
