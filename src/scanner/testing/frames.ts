import { generate, mode } from "lean-qr"
import type { Pixels } from "../reader.ts"
import { blur, smear } from "./blur.ts"
import { toUnitSquare } from "./homography.ts"
import type { Point, Quad } from "./homography.ts"
import { noiseFrom } from "./noise.ts"

export interface View {
  width?: number
  height?: number
  /** Side of the code with its quiet zone, as a share of the frame's height. */
  share?: number
  /** Degrees, clockwise. */
  turned?: number
  /** By how much the far edge is shorter than the near one, 0 to 1. */
  tilted?: number
  /** Radius in pixels, of a lens out of focus. */
  blurred?: number
  /** Radius in pixels, of a hand that moves the camera sideways. */
  shaken?: number
  /** By how much darker the right edge of the frame is than the left: 1 is black, more is black before the edge. */
  shaded?: number
  /** Greatest change of a pixel, of 255. */
  noisy?: number
  /** Grey values of dark and light. */
  greys?: readonly [dark: number, light: number]
}

/** Light quiet zone around the code, in modules (ISO/IEC 18004, 5.3.8). */
const QUIET = 4
/** Samples per pixel and direction. */
const FINE = 3

/** What a camera sees of a code on a screen, always the same for the same view. Without bytes: the room alone. For tests. */
export function frameWith(bytes: Uint8Array | undefined, view: View = {}): Pixels {
  const { width = 1280, height = 720, blurred = 0, shaken = 0, shaded = 0, noisy = 0 } = view
  const shades = new Float32Array(width * height)
  const code = bytes && drawnCode(bytes, view, width, height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const light = 1 - (shaded * x) / width
      shades[y * width + x] = light * (code?.(x, y) ?? room(x, y))
    }
  }
  if (blurred > 0) blur(shades, width, height, blurred)
  if (shaken > 0) smear(shades, width, height, shaken)
  const noise = noiseFrom(7)
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  shades.forEach((shade, at) => data.fill(shade + (noise() * 2 - 1) * noisy, at * 4, at * 4 + 3))
  return { width, height, data }
}

/** Soft shades with a few hard edges, which finders must not fall for. */
function room(x: number, y: number): number {
  const shade = 110 + 40 * Math.sin(x / 90) * Math.cos(y / 70)
  return (x >> 6) % 5 === 0 && (y >> 5) % 3 === 0 ? shade - 70 : shade
}

/** The shade of a pixel that the code covers at least in part. */
function drawnCode(bytes: Uint8Array, view: View, width: number, height: number) {
  const code = generate(mode.bytes(bytes))
  const side = code.size + 2 * QUIET
  const [dark, light] = view.greys ?? [20, 235]
  const toCode = toUnitSquare(corners(width, height, view))
  const shadeAt = ([u, v]: Point): number | undefined => {
    if (u < 0 || v < 0 || u >= 1 || v >= 1) return undefined
    return code.get(Math.floor(u * side) - QUIET, Math.floor(v * side) - QUIET) ? dark : light
  }
  return (x: number, y: number): number | undefined => {
    if (shadeAt(toCode(x, y)) === undefined) return undefined
    let sum = 0
    for (let part = 0; part < FINE * FINE; part++) {
      const point = toCode(x + ((part % FINE) + 0.5) / FINE, y + (Math.floor(part / FINE) + 0.5) / FINE)
      sum += shadeAt(point) ?? light
    }
    return sum / (FINE * FINE)
  }
}

function corners(width: number, height: number, { share = 0.6, turned = 0, tilted = 0 }: View): Quad {
  const half = (share * height) / 2
  const angle = (turned * Math.PI) / 180
  const place = (right: number, down: number): Point => {
    const x = half * right * (down < 0 ? 1 - tilted : 1)
    const y = half * down
    return [
      width / 2 + x * Math.cos(angle) - y * Math.sin(angle),
      height / 2 + x * Math.sin(angle) + y * Math.cos(angle),
    ]
  }
  return [place(-1, -1), place(1, -1), place(1, 1), place(-1, 1)]
}
