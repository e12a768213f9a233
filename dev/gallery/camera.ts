import { generate, mode } from "lean-qr"
import type { Camera } from "../../src/scanner/camera.ts"
import type { CameraProblem } from "../../src/scanner/cameraProblem.ts"
import { scanParts } from "../../src/scanner/scan.ts"
import type { ScanTrouble } from "../../src/scanner/scan.ts"
import { openDecoder } from "../../src/scanner/decoder.ts"

const nothing = () => undefined

/** A painted phone with a code, in the place of a camera, which would ask everybody who looks at the gallery. */
function paintedCamera(): Camera {
  const canvas = document.createElement("canvas")
  canvas.width = 1280
  canvas.height = 720
  const stream = canvas.captureStream(1)
  const context = canvas.getContext("2d")
  if (context) paint(context)
  return {
    stream,
    front: false,
    deviceId: "painted",
    hasLight: () => true,
    setLight: () => Promise.resolve(),
    onLost: nothing,
    stop: nothing,
  }
}

function paint(context: CanvasRenderingContext2D): void {
  context.fillStyle = "#8a7a66"
  context.fillRect(0, 0, 1280, 720)
  context.fillStyle = "#15181c"
  context.fillRect(420, 0, 440, 720)
  context.fillStyle = "#fff"
  context.fillRect(440, 160, 400, 400)
  const code = generate(mode.bytes(Uint8Array.from({ length: 120 }, (_, index) => (index * 89) % 256)))
  const size = 360 / code.size
  context.fillStyle = "#000"
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (code.get(x, y)) context.fillRect(460 + x * size, 180 + y * size, size + 0.5, size + 0.5)
    }
  }
}

/** A scanner that sees that phone and reads nothing, or has a trouble. */
export const paintedScanner = (trouble?: ScanTrouble) => ({
  ...scanParts,
  openDecoder,
  // What is not loaded is found out by the decoder; to the screen it is all one.
  openCamera: () => Promise.resolve((trouble as CameraProblem | undefined) ?? paintedCamera()),
  cameraIds: () => Promise.resolve(["painted", "another"]),
  watchVideo: () => new Promise<void>(nothing),
})
