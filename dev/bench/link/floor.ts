import { median } from "./numbers.ts"
import type { Played, Shower } from "./play.ts"

/** One step on the shortest way: a write of the new device, or a request of ours. */
type Hop = "theirs" | "look" | "join" | "write" | `${string} ${string}`

const grant: readonly Hop[] = [
  "theirs",
  "look",
  "GET device",
  "write",
  "theirs",
  "look",
  "GET device",
  "write",
]
const token: readonly Hop[] = [
  "write",
  "theirs",
  "look",
  "GET devices",
  "POST login/get_token",
  "POST login/get_token",
  "write",
  "theirs",
  "look",
  "POST keys/query",
  "POST keys/signatures",
  "write",
]

/** What no existing device can do without, one after the other, from "code scanned" to "secrets delivered". */
export const SHORTEST: Record<"grant" | "token", Record<Shower, readonly Hop[]>> = {
  grant: {
    we: ["theirs", "look", "write", ...grant],
    they: ["join", "write", "theirs", "look", "write", ...grant],
  },
  token: { we: ["theirs", "look", ...token], they: ["join", "write", "theirs", "look", ...token] },
}

/** Milliseconds that the server itself takes for a request, by its kind. */
export type ServerTimes = ReadonlyMap<string, number>

/** The median of each kind. */
export function serverTimes(played: readonly Played[]): ServerTimes {
  const times = new Map<string, number[]>()
  for (const { kind, sent, answered } of played.flatMap(({ requests }) => requests))
    times.set(kind, [...(times.get(kind) ?? []), answered - sent])
  return new Map([...times].map(([kind, all]) => [kind, median(all)]))
}

/**
 * How long the new device thinks, from our message at the server to its own there: one median per message of its, and last from the
 * secrets at the server to its having them.
 */
export function thinkTimes(played: readonly Played[], hops: readonly Hop[]): number[] {
  return played
    .map((one) => thinkTimesOf(one, hops))
    .reduce<number[][]>((columns, row) => row.map((time, i) => [...(columns[i] ?? []), time]), [])
    .map(median)
}

function thinkTimesOf({ theirWrites, ourWrites, delivered }: Played, hops: readonly Hop[]): number[] {
  const think: number[] = []
  let [ours, theirs, last] = [0, 0, 0]
  for (const hop of hops) {
    if (hop === "theirs") think.push((theirWrites[theirs++] ?? delivered) - last)
    if (hop === "write") last = ourWrites[ours++] ?? last
  }
  return [...think, delivered - last]
}

/**
 * The shortest time in which these hops can be done: each request costs the latency and the server's time, and what the new device thinks
 * costs what the latency does not hide, for a look that is sent at once is under way meanwhile. The first message is met, and the last one
 * delivered, with half a latency.
 */
export function floorOf(
  hops: readonly Hop[],
  latency: number,
  server: ServerTimes,
  think: readonly number[],
): number {
  let [time, theirs] = [0, 0]
  hops.forEach((hop, i) => {
    if (hop === "theirs") {
      time += Math.max(0, (think[theirs++] ?? 0) - (i === 0 ? 0 : latency))
      return
    }
    const isHalf = i === hops.length - 1 || (i === 1 && hops[0] === "theirs")
    time += latency * (isHalf ? 0.5 : 1) + (server.get(hop) ?? 0)
  })
  return time + (think[theirs] ?? 0)
}
