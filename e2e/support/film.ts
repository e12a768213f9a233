import { decode } from "fast-png"
import { existsSync } from "node:fs"
import { writeFile } from "node:fs/promises"
import { cameraFile } from "./cameraFile.ts"

/** 720p, as the cameras of computers have it. */
const width = 1280
const height = 720
const framesPerSecond = 10
/** Two seconds, which Chromium plays again and again. */
const frames = 20
const room = 96

interface Shot {
  /** Dark and light of the picture on the screen that is filmed; by default as they are. */
  greys?: readonly [dark: number, light: number]
}

/**
 * Puts a picture (PNG) before the camera, filling its view, held by a hand that is not quite still. All films are of one length,
 * and a new one is written over the old one, so it may be changed while the camera runs.
 */
export async function film(png: Uint8Array, shot: Shot = {}): Promise<void> {
  const shades = shadesOf(png, shot.greys ?? [0, 255])
  // Colours are left neutral: a code is black and white.
  const colours = Buffer.alloc((width * height) / 2, 128)
  const parts: Uint8Array[] = [
    Buffer.from(`YUV4MPEG2 W${width} H${height} F${framesPerSecond}:1 Ip A1:1 C420jpeg\n`),
  ]
  for (let frame = 0; frame < frames; frame++) {
    parts.push(Buffer.from("FRAME\n"), held(shades, (2 * Math.PI * frame) / frames), colours)
  }
  const file = cameraFile(process.env.E2E_RUN ?? "")
  // All at once: a running camera must not see the old film and the new one by turns.
  await writeFile(file, Buffer.concat(parts), { flag: existsSync(file) ? "r+" : "w" })
}

interface Shades {
  at: (x: number, y: number) => number
  width: number
  height: number
}

function shadesOf(png: Uint8Array, [dark, light]: readonly [number, number]): Shades {
  const { data, channels, ...size } = decode(png)
  const brightest = Math.min(channels, 3)
  const at = (x: number, y: number): number => {
    if (x < 0 || y < 0 || x >= size.width || y >= size.height) return room
    let sum = 0
    for (let channel = 0; channel < brightest; channel++)
      sum += data[(y * size.width + x) * channels + channel] ?? 0
    return dark + (sum / brightest / 255) * (light - dark)
  }
  return { at, width: size.width, height: size.height }
}

/** One frame: the picture turned a little and moved a little, its pixels blended. */
function held({ at, ...size }: Shades, phase: number): Buffer {
  const angle = 0.05 * Math.sin(phase)
  const scale = Math.min(width / size.width, height / size.height) * (1 + 0.03 * Math.cos(phase))
  const [cos, sin] = [Math.cos(angle) / scale, Math.sin(angle) / scale]
  const [middleX, middleY] = [width / 2 + 12 * Math.sin(phase), height / 2 + 8 * Math.cos(2 * phase)]
  const frame = Buffer.alloc(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [right, down] = [x - middleX, y - middleY]
      const u = right * cos + down * sin + size.width / 2
      const v = down * cos - right * sin + size.height / 2
      const [left, top] = [Math.floor(u), Math.floor(v)]
      const upper = at(left, top) + (at(left + 1, top) - at(left, top)) * (u - left)
      const lower = at(left, top + 1) + (at(left + 1, top + 1) - at(left, top + 1)) * (u - left)
      frame[y * width + x] = upper + (lower - upper) * (v - top)
    }
  }
  return frame
}
