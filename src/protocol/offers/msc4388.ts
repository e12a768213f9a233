import { offerKey4388 } from "../channel/msc4388.ts"
import type { OfferPorts } from "../offer.ts"
import type { HomeserverPort } from "../ports.ts"
import { write4388 } from "../qr/msc4388.ts"
import { create4388 } from "../rendezvous/msc4388.ts"
import { openRendezvous } from "../rendezvous/open.ts"
import { rendezvous4388Path, type RendezvousPlace } from "../rendezvous/probe.ts"
import type { Session, Trouble } from "../rendezvous/wire.ts"

/** Where msc4388 sessions are created does not change while a page is open. */
const places = new WeakMap<HomeserverPort, RendezvousPlace>()

const refused = (status: number, errcode: string): Trouble => ({
  kind: "refused",
  failure: { kind: "server", status, errcode },
})

/** An msc4388 code in one of the two profiles (MSC4388, secure channel establishment, steps 1 to 3). Throws `Stop`. */
export async function offer4388(
  profile: "spec" | "rust",
  { machine, homeserver }: OfferPorts,
  signal: AbortSignal,
) {
  const create = async (): Promise<(Session & { id: string; stable: boolean }) | Trouble> => {
    const found = places.get(homeserver) ?? (await rendezvous4388Path(homeserver, signal))
    if (found === "unknown") return { kind: "uncertain", failure: { kind: "unreachable" } }
    if (found === "missing") return refused(404, "M_UNRECOGNIZED")
    if (!found.createAvailable) return refused(403, "M_FORBIDDEN")
    places.set(homeserver, found)
    const created = await create4388(machine, homeserver, found.path, signal)
    return "kind" in created ? created : { ...created, stable: found.stable }
  }
  const { session, rendezvous } = await openRendezvous(machine, create, signal)
  const key = await offerKey4388(machine.random(32), profile, (bytes) => machine.random(bytes))
  const qr = write4388({
    dialect: "msc4388",
    profile,
    stable: session.stable,
    intent: "reciprocate",
    publicKey: key.publicKey,
    rendezvousId: session.id,
    baseUrl: homeserver.baseUrl,
  })
  return { qr, key, rendezvous }
}
