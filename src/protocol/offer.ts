import type { Bytes } from "./bytes.ts"
import type { KeyOffer } from "./channel/cipher.ts"
import { loadCurves } from "./curves/curves.ts"
import type { CodeKind } from "./dialect.ts"
import { fetched } from "./fetched.ts"
import { offer2024 } from "./offers/msc4108-2024.ts"
import type { HomeserverPort, Machine } from "./ports.ts"
import type { Rendezvous } from "./rendezvous/rendezvous.ts"

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
  /** Where sessions of 2023 are created if the homeserver offers none: absolute URL (MSC3886). */
  rendezvousServer?: string | undefined
}

type MakeOffer = (ports: OfferPorts, signal: AbortSignal) => Promise<Omit<Offer, "kind">>

/** The dialects that we can show; a new one is a codec, a rendezvous, a channel and a line here. The usual first one is loaded at once. */
const OFFERS: Record<CodeKind, MakeOffer> = {
  "msc4108-2024": offer2024,
  "msc4388-spec": async (ports, signal) => (await load4388(ports, signal)).offer4388("spec", ports, signal),
  "msc4388-rust": async (ports, signal) => (await load4388(ports, signal)).offer4388("rust", ports, signal),
  msc3906: async (ports, signal) => (await load3906(ports, signal)).offer3906(ports, signal),
}

const load3906 = ({ machine }: OfferPorts, signal: AbortSignal) =>
  fetched(() => import("./offers/msc3906.ts"), machine, signal)
const load4388 = ({ machine }: OfferPorts, signal: AbortSignal) =>
  fetched(() => import("./offers/msc4388.ts"), machine, signal)

/** Creates a session and a fresh key for one code (secure channel establishment, steps 1 to 3). Throws `Stop`. */
export async function makeOffer(kind: CodeKind, ports: OfferPorts, signal: AbortSignal): Promise<Offer> {
  // Fetched here, where it is tried again, and not with a session open or where its absence would pass for a message that does not open.
  await fetched(loadCurves, ports.machine, signal)
  return { kind, ...(await OFFERS[kind](ports, signal)) }
}
