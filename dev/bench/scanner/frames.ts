import type { Sample } from "./framesPage.ts"
import { kindNames } from "./hardFrames.ts"
import { decoderNames } from "./names.ts"
import type { DecoderName } from "./names.ts"
import type { Site } from "./site.ts"

/** How one decoder did on the frames of one kind. */
export interface FramesCell {
  kind: string
  decoder: DecoderName
  frames: number
  read: number
  /** Other bytes than those of the code: never, one hopes. */
  wrong: number
  /** Median, from the frame in the page to its bytes. */
  milliseconds: number
  framesPerSecond: number
  /** The longest time for which the main thread answered nobody, of each frame, in milliseconds, from short to long. */
  blocked: number[]
}

/** Generated hard frames, each given to all decoders in turn, in one page. */
export async function benchFrames(
  site: Site,
  { seed, each }: { seed: number; each: number },
  onKind: (cells: FramesCell[]) => void,
): Promise<FramesCell[]> {
  const { page, close } = await site.open([])
  await page.evaluate(() => window.bench.prepare())
  const all: FramesCell[] = []
  for (const kind of kindNames) {
    const samples = await page.evaluate((set) => window.bench.lookAt(set.kind, set.seed, set.each), {
      kind,
      seed,
      each,
    })
    const cells = decoderNames.map((decoder) =>
      cellOf(
        kind,
        decoder,
        samples.filter((sample) => sample.decoder === decoder),
      ),
    )
    all.push(...cells)
    onKind(cells)
  }
  await close()
  return all
}

function cellOf(kind: string, decoder: DecoderName, samples: Sample[]): FramesCell {
  const count = (outcome: Sample["outcome"]) => samples.filter((sample) => sample.outcome === outcome).length
  const times = samples.map(({ milliseconds }) => milliseconds)
  return {
    kind,
    decoder,
    frames: samples.length,
    read: count("read"),
    wrong: count("wrong"),
    milliseconds: median(times),
    framesPerSecond: (1000 * samples.length) / times.reduce((sum, time) => sum + time, 0),
    blocked: sorted(samples.map(({ blocked }) => blocked)),
  }
}

const sorted = (values: number[]): number[] => values.toSorted((one, other) => one - other)

/** Of an even number, the upper one in the middle. */
const median = (values: number[]): number => sorted(values)[values.length >> 1] ?? Number.NaN
