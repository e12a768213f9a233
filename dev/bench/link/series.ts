import type { CodeKind } from "../../../src/protocol/dialect.ts"
import type { ExistingDevice } from "./existing.ts"
import { play, type Latency, type Place, type Shower } from "./play.ts"
import type { Series } from "./report.ts"

/** Where the next link of a device is played; left afterwards. */
export interface Seat extends Place {
  device: ExistingDevice
  leave?: () => void
}

/** Gives one seat after another, all for the same device. */
export type Sit = () => Promise<Seat>

/** Where in its polling an existing device is met that shows a code: its time on the screen runs through a whole second. Milliseconds. */
const scannedAfter = (link: number): number => 100 + ((97 * link) % 1_000)

/**
 * Plays the devices in turn, at each latency and with either side showing the code. The first link of each loads and compiles, and
 * does not count.
 * @param tell after each link
 */
export async function playInTurn(
  code: CodeKind,
  devices: readonly Sit[],
  latencies: readonly Latency[],
  links: number,
  tell: (line: string) => void,
): Promise<Series[]> {
  const all = latencies.flatMap((latency) =>
    (["we", "they"] as const).flatMap((shows) =>
      devices.map((sit) => ({ latency, shows, sit, of: seriesOf(latency, shows, code) })),
    ),
  )
  for (let link = 0; link <= links; link++) {
    for (const { latency, shows, sit, of } of link % 2 === 0 ? all : all.toReversed()) {
      const { device, leave, ...place } = await sit()
      of.side = device.name
      const played = await play(device, shows, code, place, latency, scannedAfter(link))
      leave?.()
      if (link > 0) of.played.push(played)
      tell(
        `${link}/${links} ${code}, ${shows} show, ${latency.existing}/${latency.new} ms, ${device.name}: ${played.machine.toFixed(0)} ms`,
      )
    }
  }
  return all.map(({ of }) => of)
}

const seriesOf = (latency: Latency, shows: Shower, code: CodeKind): Series => ({
  side: "",
  code,
  shows,
  latency,
  played: [],
})
