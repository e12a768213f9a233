import type { View } from "../../../src/scanner/testing/frames.ts"
import { noiseFrom } from "../../../src/scanner/testing/noise.ts"

/** One frame to come: what it shows, and how. */
export interface HardFrame {
  bytes: Uint8Array
  view: View
}

/** A number between two, drawn by the frame's own chance. */
type Draw = (from: number, to: number) => number

/** From easy to where every decoder fails, so that the shares tell them apart. */
const kinds: Record<string, (draw: Draw) => View> = {
  plain: (draw) => ({ share: draw(0.5, 0.8), turned: draw(-5, 5) }),
  rotation: (draw) => ({ share: draw(0.35, 0.65), turned: draw(-180, 180) }),
  perspective: (draw) => ({
    share: draw(0.5, 0.75),
    turned: draw(-180, 180),
    tilted: draw(0.3, 0.7),
  }),
  blur: (draw) => ({ share: draw(0.45, 0.65), turned: draw(-10, 10), blurred: Math.round(draw(2, 6)) }),
  shake: (draw) => ({ share: draw(0.45, 0.65), turned: draw(-30, 30), shaken: Math.round(draw(3, 12)) }),
  noise: (draw) => ({ share: draw(0.4, 0.6), turned: draw(-10, 10), noisy: draw(60, 240) }),
  "low contrast": (draw) => {
    const dark = draw(40, 150)
    return { share: draw(0.4, 0.6), turned: draw(-10, 10), noisy: 2, greys: [dark, dark + draw(8, 60)] }
  },
  "uneven light": (draw) => ({
    share: draw(0.5, 0.8),
    turned: draw(-10, 10),
    shaded: draw(0.6, 1),
    noisy: 4,
  }),
  small: (draw) => ({ share: draw(0.12, 0.3), turned: draw(-45, 45) }),
  inverted: (draw) => ({
    share: draw(0.35, 0.65),
    turned: draw(-180, 180),
    tilted: draw(0, 0.3),
    greys: [235, 20],
  }),
  mixed: (draw) => {
    const [dark, light] = [draw(30, 80), draw(120, 200)]
    return {
      share: draw(0.35, 0.6),
      turned: draw(-180, 180),
      tilted: draw(0, 0.3),
      blurred: Math.round(draw(0, 1.5)),
      noisy: draw(5, 40),
      shaded: draw(0, 0.4),
      greys: draw(0, 1) < 0.25 ? [light, dark] : [dark, light],
    }
  },
}

export const kindNames = Object.keys(kinds)

/** As ours: a name, then bytes of which most are no UTF-8. */
function bytesFrom(draw: Draw): Uint8Array {
  const name = new TextEncoder().encode("MATRIX")
  const rest = Uint8Array.from({ length: Math.round(draw(70, 130)) }, () => Math.floor(draw(0, 256)))
  return Uint8Array.of(...name, ...rest)
}

/** The same `count` frames for the same kind and seed. */
export function hardFrames(kind: string, seed: number, count: number): HardFrame[] {
  const viewFrom = kinds[kind]
  if (!viewFrom) throw new RangeError(`no kind of frame: ${kind}`)
  const chance = noiseFrom(seed * 1000 + kindNames.indexOf(kind))
  const draw: Draw = (from, to) => from + chance() * (to - from)
  return Array.from({ length: count }, () => ({ bytes: bytesFrom(draw), view: viewFrom(draw) }))
}
