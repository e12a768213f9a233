import { encode } from "fast-png"
import { correction, generate, mode } from "lean-qr"

const quiet = 4
const pixels = 8

/** A picture (PNG) of a QR code with these bytes. */
export function codePicture(bytes: Uint8Array): Uint8Array {
  const code = generate(mode.bytes(bytes), { minCorrectionLevel: correction.M })
  const side = (code.size + 2 * quiet) * pixels
  const module = (at: number) => Math.floor(at / pixels) - quiet
  const data = Uint8Array.from({ length: side * side }, (_, at) =>
    code.get(module(at % side), module(Math.floor(at / side))) ? 0 : 255,
  )
  return encode({ width: side, height: side, data, channels: 1 })
}
