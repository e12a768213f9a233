import { once } from "node:events"
import { createWriteStream } from "node:fs"
import type { Pixels } from "../../src/scanner/reader.ts"

/** Writes a grey video of these frames, 30 a second, as Chromium's fake camera plays it (YUV4MPEG2, 4:2:0). */
export async function writeVideo(path: string, frames: readonly Pixels[]): Promise<void> {
  const file = createWriteStream(path)
  const [{ width, height } = { width: 0, height: 0 }] = frames
  file.write(`YUV4MPEG2 W${width} H${height} F30:1 Ip A1:1 C420\n`)
  for (const { data } of frames) {
    file.write("FRAME\n")
    file.write(Uint8Array.from({ length: width * height }, (_, at) => data[at * 4] ?? 0))
    file.write(new Uint8Array((width * height) / 2).fill(128))
  }
  file.end()
  await once(file, "finish")
}
