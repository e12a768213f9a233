import { dialectOf, type CodeKind } from "../protocol/dialect.ts"
import type { HomeserverPort } from "../protocol/ports.ts"
import { rendezvous4388Path, type RendezvousPlace } from "../protocol/rendezvous/probe.ts"
import type { Trouble } from "./answer.ts"
import { missing, ok, unknown, type Check } from "./remedies.ts"

/** What there is for the rendezvous of each dialect: at the homeserver, for msc3906 also at a server that this page names. */
export interface Offers {
  msc4108: "offered" | "missing" | "unknown"
  msc4388: RendezvousPlace | "missing" | "unknown"
  msc3906: "offered" | "missing" | "unknown"
}

/** Asks only for the dialects that are wanted. */
export async function askForRendezvous(
  homeserver: HomeserverPort,
  wanted: readonly CodeKind[],
  features: Readonly<Record<string, unknown>> | undefined,
  rendezvousServer: string | undefined,
  signal?: AbortSignal,
): Promise<Offers> {
  const wants4388 = wanted.some((kind) => dialectOf(kind) === "msc4388")
  // Neither API answers a GET of ours; the feature flag is how a homeserver tells of it (R21, R22).
  const flagged = (name: string) =>
    features === undefined ? "unknown" : features[name] === true ? "offered" : "missing"
  return {
    msc4108: flagged("org.matrix.msc4108"),
    msc4388: wants4388 ? await rendezvous4388Path(homeserver, signal) : "missing",
    msc3906: rendezvousServer === undefined ? flagged("org.matrix.msc3886") : "offered",
  }
}

/** The codes that have a rendezvous here, in the order of preference. */
export const showable = (preference: readonly CodeKind[], offers: Offers): CodeKind[] =>
  preference.filter((kind) => canShow(kind, offers))

function canShow(kind: CodeKind, { msc4108, msc4388, msc3906 }: Offers): boolean {
  switch (kind) {
    case "msc4108-2024":
      return msc4108 === "offered"
    case "msc4388-spec":
      return typeof msc4388 === "object" && msc4388.createAvailable
    case "msc4388-rust":
      // That profile knows only the prefix that goes with the unstable path.
      return typeof msc4388 === "object" && msc4388.createAvailable && !msc4388.stable
    case "msc3906":
      return msc3906 === "offered"
  }
}

/**
 * Check "rendezvous", for showing: one dialect is enough. Scanning needs none of it (R21).
 *
 * @param wanted the codes that could be shown if there were a rendezvous for them
 * @param trouble what kept the server from answering, if it did
 */
export function judgeRendezvous(
  wanted: readonly CodeKind[],
  offers: Offers,
  trouble: Trouble = { kind: "no-answer" },
): Check {
  if (showable(wanted, offers).length > 0) return ok("rendezvous")
  const dialects = new Set(wanted.map(dialectOf))
  const unsure =
    (dialects.has("msc4108-2024") && offers.msc4108 === "unknown") ||
    (dialects.has("msc4388") && offers.msc4388 === "unknown") ||
    (dialects.has("msc3906") && offers.msc3906 === "unknown")
  if (unsure) return unknown("rendezvous", trouble)
  // Homeservers have lost the API of 2023: whoever runs the page names a server instead.
  if (dialects.has("msc3906") && dialects.size === 1) return missing("rendezvous", "name-rendezvous")
  const forbidden = typeof offers.msc4388 === "object" && !offers.msc4388.createAvailable
  return missing("rendezvous", forbidden ? "permit-rendezvous" : "enable-rendezvous")
}
