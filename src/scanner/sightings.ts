/** A code that was not read for so long has left the view; single frames miss it all the time. */
const GONE_MS = 1000

/**
 * Tells a code that comes into view from one that stays there.
 * @param now monotonic milliseconds
 * @returns for the bytes of each frame that had some: whether they are news
 */
export function sightings(now: () => number): (bytes: Uint8Array) => boolean {
  const lastSeen = new Map<string, number>()
  return (bytes) => {
    const [code, at] = [bytes.join(), now()]
    const before = lastSeen.get(code) ?? -Infinity
    lastSeen.set(code, at)
    return at - before > GONE_MS
  }
}
