import { offerKey2024 } from "../channel/msc4108-2024.ts"
import type { OfferPorts } from "../offer.ts"
import { write2024 } from "../qr/msc4108-2024Writer.ts"
import { create2024 } from "../rendezvous/msc4108-2024.ts"
import { openRendezvous } from "../rendezvous/open.ts"

/** A 2024 code (MSC4108-2024, secure channel establishment, steps 1 to 3). Throws `Stop`. */
export async function offer2024({ machine, homeserver, serverInCode }: OfferPorts, signal: AbortSignal) {
  const create = () => create2024(machine, homeserver, signal)
  const { session, rendezvous } = await openRendezvous(machine, create, signal)
  const key = await offerKey2024(machine.random(32))
  const qr = write2024({
    dialect: "msc4108-2024",
    intent: "reciprocate",
    publicKey: key.publicKey,
    rendezvousUrl: session.url,
    server: serverInCode === "server-name" ? homeserver.serverName : homeserver.baseUrl,
  })
  return { qr, key, rendezvous }
}
