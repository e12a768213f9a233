import { frameWith } from "../../../src/scanner/testing/frames.ts"
import type { View } from "../../../src/scanner/testing/frames.ts"
import { openDecoders } from "./decoders.ts"
import { hardFrames } from "./hardFrames.ts"
import { decoderNames } from "./names.ts"
import type { DecoderName } from "./names.ts"
import { watched } from "./pulse.ts"
import { openStage } from "./stage.ts"

/** How one decoder did on one frame. */
export interface Sample {
  decoder: DecoderName
  /** `wrong`: other bytes than those of the code. */
  outcome: "read" | "missed" | "wrong"
  /** From the frame in the page to its bytes. */
  milliseconds: number
  /** Longest time for which the main thread answered nobody, in milliseconds. */
  blocked: number
}

const bytes = Uint8Array.from({ length: 120 }, (_, index) => (index * 89 + 7) % 256)
const easy = frameWith(bytes)
/** What the large decoder alone reads. */
const dim: View = { greys: [110, 150] }
/** It is loaded after three seconds of misses. */
const LOADING_MS = 20_000
/** Compilers need some before they do their best. */
const WARM_UP = 30
/** After a frame was made and shown, until its litter is collected. */
const SETTLE_MS = 100

let scene: Awaited<ReturnType<typeof openScene>> | undefined
const openScene = async () => ({ ...openStage(), decoders: await openDecoders() })

/** Loads and warms all decoders; ours as on the site, where three seconds without a code load the large one. */
export async function prepare(): Promise<void> {
  scene = await openScene()
  const { video, show, decoders } = scene
  await show(frameWith(bytes, dim))
  const since = performance.now()
  while ((await decoders["ours, large"](video)) === undefined) {
    if (performance.now() - since > LOADING_MS) throw new Error("the large decoder did not come")
  }
  await show(easy)
  for (let time = 0; time < WARM_UP; time++) for (const name of decoderNames) await decoders[name](video)
}

/** Shows each frame of this kind to each decoder. */
export async function lookAt(kind: string, seed: number, each: number): Promise<Sample[]> {
  if (!scene) throw new Error("not prepared")
  const { video, show, decoders } = scene
  const samples: Sample[] = []
  for (const frame of hardFrames(kind, seed, each)) {
    await show(frameWith(frame.bytes, frame.view))
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
    for (const decoder of decoderNames) {
      const { result, milliseconds, blocked } = await watched(() => decoders[decoder](video))
      const outcome =
        result === undefined ? "missed" : result.join() === frame.bytes.join() ? "read" : "wrong"
      samples.push({ decoder, outcome, milliseconds, blocked })
    }
    // A code that is read begins the three seconds anew: the small decoder stays alone.
    await show(easy)
    await decoders["ours, small"](video)
  }
  return samples
}
