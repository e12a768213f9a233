import { dialectOf, type CodeKind } from "../protocol/dialect.ts"
import type { HomeserverPort } from "../protocol/ports.ts"
import { rendezvous4388Path, type RendezvousPlace } from "../protocol/rendezvous/probe.ts"
import type { Trouble } from "./answer.ts"
import { missing, ok, unknown, type Check } from "./remedies.ts"

/** What the homeserver offers for the rendezvous of each dialect. */
export interface Offers {
  msc4108: "offered" | "missing" | "unknown"
  msc4388: RendezvousPlace | "missing" | "unknown"
}

/** Asks only for the dialects that are wanted. */
export async function askForRendezvous(
  homeserver: HomeserverPort,
  wanted: readonly CodeKind[],
  features: Readonly<Record<string, unknown>> | undefined,
  signal?: AbortSignal,
): Promise<Offers> {
  const wants4388 = wanted.some((kind) => dialectOf(kind) === "msc4388")
  return {
    // The 2024 API answers no GET of ours; the feature flag is how Synapse tells of it (R21).
    msc4108:
      features === undefined ? "unknown" : features["org.matrix.msc4108"] === true ? "offered" : "missing",
    msc4388: wants4388 ? await rendezvous4388Path(homeserver, signal) : "missing",
  }
}

/** The codes that can be shown here, in the order of preference. */
export const showable = (preference: readonly CodeKind[], offers: Offers): CodeKind[] =>
  preference.filter((kind) => canShow(kind, offers))

function canShow(kind: CodeKind, { msc4108, msc4388 }: Offers): boolean {
  switch (kind) {
    case "msc4108-2024":
      return msc4108 === "offered"
    case "msc4388-spec":
      return typeof msc4388 === "object" && msc4388.createAvailable
    case "msc4388-rust":
      // That profile knows only the prefix that goes with the unstable path.
      return typeof msc4388 === "object" && msc4388.createAvailable && !msc4388.stable
  }
}

/**
 * Check "rendezvous", for showing: one dialect is enough. Scanning needs none of it (R21).
 *
 * @param trouble what kept the server from answering, if it did
 */
export function judgeRendezvous(
  preference: readonly CodeKind[],
  offers: Offers,
  trouble: Trouble = { kind: "no-answer" },
): Check {
  if (showable(preference, offers).length > 0) return ok("rendezvous")
  const wanted = new Set(preference.map(dialectOf))
  const unsure =
    (wanted.has("msc4108-2024") && offers.msc4108 === "unknown") ||
    (wanted.has("msc4388") && offers.msc4388 === "unknown")
  if (unsure) return unknown("rendezvous", trouble)
  const forbidden = typeof offers.msc4388 === "object" && !offers.msc4388.createAvailable
  return missing("rendezvous", forbidden ? "permit-rendezvous" : "enable-rendezvous")
}
