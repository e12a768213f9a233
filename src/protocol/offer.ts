import type { Bytes } from "./bytes.ts"
import type { KeyOffer } from "./channel/cipher.ts"
import { offerKey2024 } from "./channel/msc4108-2024.ts"
import { offerKey4388 } from "./channel/msc4388.ts"
import type { CodeKind } from "./dialect.ts"
import type { HomeserverPort, Machine } from "./ports.ts"
import { write2024 } from "./qr/msc4108-2024.ts"
import { write4388 } from "./qr/msc4388.ts"
import { createRendezvous } from "./rendezvous/create.ts"
import { create2024 } from "./rendezvous/msc4108-2024.ts"
import { create4388 } from "./rendezvous/msc4388.ts"
import { rendezvous4388Path, type RendezvousPlace } from "./rendezvous/probe.ts"
import type { Rendezvous } from "./rendezvous/rendezvous.ts"
import type { Session, Trouble } from "./rendezvous/wire.ts"

/** A code to show, the session behind it and the key that opens what comes into it. */
export interface Offer {
  kind: CodeKind
  qr: Bytes
  key: KeyOffer
  rendezvous: Rendezvous
}

export interface OfferPorts {
  machine: Machine
  homeserver: HomeserverPort
  /** What the 2024 code says of the homeserver: the base URL unless a setting asks for the server name (R15). */
  serverInCode?: "base-url" | "server-name"
}

type MakeOffer = (ports: OfferPorts, signal: AbortSignal) => Promise<Omit<Offer, "kind">>

/** The dialects that we can show; a new one is a codec, a rendezvous, a channel and a line here. */
const OFFERS: Record<CodeKind, MakeOffer> = {
  "msc4108-2024": offer2024,
  "msc4388-spec": (ports, signal) => offer4388("spec", ports, signal),
  "msc4388-rust": (ports, signal) => offer4388("rust", ports, signal),
}

/** Creates a session and a fresh key for one code (secure channel establishment, steps 1 to 3). Throws `Stop`. */
export async function makeOffer(kind: CodeKind, ports: OfferPorts, signal: AbortSignal): Promise<Offer> {
  return { kind, ...(await OFFERS[kind](ports, signal)) }
}

async function offer2024({ machine, homeserver, serverInCode }: OfferPorts, signal: AbortSignal) {
  const create = () => create2024(machine, homeserver, signal)
  const { session, rendezvous } = await createRendezvous(machine, create, signal)
  const key = offerKey2024(machine.random(32))
  const qr = write2024({
    dialect: "msc4108-2024",
    intent: "reciprocate",
    publicKey: key.publicKey,
    rendezvousUrl: session.url,
    server: serverInCode === "server-name" ? homeserver.serverName : homeserver.baseUrl,
  })
  return { qr, key, rendezvous }
}

/** Where msc4388 sessions are created does not change while a page is open. */
const places = new WeakMap<HomeserverPort, RendezvousPlace>()

const refused = (status: number, errcode: string): Trouble => ({
  kind: "refused",
  failure: { kind: "server", status, errcode },
})

async function offer4388(profile: "spec" | "rust", { machine, homeserver }: OfferPorts, signal: AbortSignal) {
  const create = async (): Promise<(Session & { id: string; stable: boolean }) | Trouble> => {
    const found = places.get(homeserver) ?? (await rendezvous4388Path(homeserver, signal))
    if (found === "unknown") return { kind: "uncertain", failure: { kind: "unreachable" } }
    if (found === "missing") return refused(404, "M_UNRECOGNIZED")
    if (!found.createAvailable) return refused(403, "M_FORBIDDEN")
    places.set(homeserver, found)
    const created = await create4388(machine, homeserver, found.path, signal)
    return "kind" in created ? created : { ...created, stable: found.stable }
  }
  const { session, rendezvous } = await createRendezvous(machine, create, signal)
  const key = offerKey4388(machine.random(32), profile, (bytes) => machine.random(bytes))
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
