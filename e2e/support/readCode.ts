import { decode } from "fast-png"
import { bytesFromPixels } from "../../dev/new-device/page/qrFromPixels.ts"

/** The bytes of the QR code in a screenshot (PNG). Throws when there is none to be seen. */
export function readCode(png: Uint8Array): Uint8Array {
  const { width, height, data } = decode(png)
  const bytes = bytesFromPixels({ width, height, data: Uint8ClampedArray.from(data) })
  if (!bytes) throw new Error("no QR code in the screenshot")
  return bytes
}
