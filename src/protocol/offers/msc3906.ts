import { offerKey3906 } from "../channel/msc3906.ts"
import { UNSTABLE } from "../names3906.ts"
import type { OfferPorts } from "../offer.ts"
import { write3906 } from "../qr/msc3906.ts"
import { create3886 } from "../rendezvous/msc3886.ts"
import { openRendezvous } from "../rendezvous/open.ts"
import { place3886 } from "../rendezvous/place3886.ts"
import type { Session, Trouble } from "../rendezvous/wire.ts"

/** A code of 2023 (MSC3906; MSC3903, step 1; MSC3886, "Create a new rendezvous point"). Throws `Stop`. */
export async function offer3906({ machine, homeserver, rendezvousServer }: OfferPorts, signal: AbortSignal) {
  const payload = JSON.stringify({ algorithm: UNSTABLE })
  const create = async (): Promise<(Session & { url: string }) | Trouble> => {
    const place = await place3886(homeserver, rendezvousServer, signal)
    if (place === "unknown") return { kind: "uncertain", failure: { kind: "unreachable" } }
    if (place === "missing")
      return { kind: "refused", failure: { kind: "server", status: 404, errcode: "M_UNRECOGNIZED" } }
    return create3886(machine, place.url, payload, homeserver.baseUrl, signal)
  }
  const { session, rendezvous } = await openRendezvous(machine, create, signal)
  const key = await offerKey3906(machine.random(32), UNSTABLE, (bytes) => machine.random(bytes))
  const qr = write3906({
    dialect: "msc3906",
    version: "v2",
    algorithm: UNSTABLE,
    intent: "reciprocate",
    publicKey: key.publicKey,
    rendezvousUrl: session.url,
  })
  return { qr, key, rendezvous }
}
