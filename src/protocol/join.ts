import type { Initiator } from "./channel/cipher.ts"
import { initiate2024 } from "./channel/msc4108-2024Initiator.ts"
import { initiate3906 } from "./channel/msc3906.ts"
import { initiate4388 } from "./channel/msc4388Initiator.ts"
import { loadCurves } from "./curves/curves.ts"
import { fetched } from "./fetched.ts"
import type { Machine } from "./ports.ts"
import type { Code2024, Code3906, Code4388, LoginCode } from "./qr/loginCode.ts"
import { addressOf } from "./qr/scanned.ts"
import { join2024 } from "./rendezvous/msc4108-2024.ts"
import { join3886 } from "./rendezvous/msc3886.ts"
import { join4388 } from "./rendezvous/msc4388.ts"
import { openRendezvous } from "./rendezvous/open.ts"
import type { Rendezvous } from "./rendezvous/rendezvous.ts"
import type { Session, Trouble } from "./rendezvous/wire.ts"

/** A scanned code's session, and our half of the channel towards its key. */
export interface Joined {
  initiator: Initiator
  rendezvous: Rendezvous
}

/** Where the two devices meet, if that is not at our own homeserver: the new device chooses it, and the user is told (R19). */
export function hostElsewhere(code: LoginCode, homeserver: string): string | undefined {
  const { host } = new URL(addressOf(code))
  return host === new URL(homeserver).host ? undefined : host
}

/** Opens the session behind a scanned code and makes a fresh key (secure channel establishment, step 4). Throws `Stop`. */
export async function joinByCode(code: LoginCode, machine: Machine, signal: AbortSignal): Promise<Joined> {
  const { join, initiate } = halves(code, machine)
  // Fetched here, where it is tried again, and not while the session that was found grows old.
  await fetched(loadCurves, machine, signal)
  const { rendezvous } = await openRendezvous(machine, async () => expiredIfGone(await join(signal)), signal)
  return { initiator: await initiate(), rendezvous }
}

function halves(code: LoginCode, machine: Machine) {
  switch (code.dialect) {
    case "msc4108-2024":
      return by2024(code, machine)
    case "msc4388":
      return by4388(code, machine)
    case "msc3906":
      return by3906(code, machine)
  }
}

const by2024 = (code: Code2024, machine: Machine) => ({
  join: (signal: AbortSignal) => join2024(machine, code.rendezvousUrl, signal),
  initiate: () => initiate2024(machine.random(32), code.publicKey),
})

const by4388 = (code: Code4388, machine: Machine) => ({
  join: (signal: AbortSignal) => join4388(machine, code, signal),
  initiate: () => initiate4388(machine.random(32), code.publicKey, code.profile),
})

const by3906 = (code: Code3906, machine: Machine) => ({
  join: (signal: AbortSignal) => join3886(machine, code, signal),
  initiate: () =>
    initiate3906(machine.random(32), code.publicKey, code.algorithm, (bytes) => machine.random(bytes)),
})

/** What a code's session is gone for, before we ever saw it: nobody told us its age. */
function expiredIfGone(outcome: Session | Trouble): Session | Trouble {
  const isGone = "kind" in outcome && outcome.kind === "gone"
  return isGone ? { kind: "refused", failure: { kind: "expired", at: "scanned" } } : outcome
}
