import { decodeQR } from "qr/decode.js"

/** The bytes of the QR code in RGBA pixels; undefined if there is none. Text decoders would destroy them. */
export function bytesFromPixels(image: { width: number; height: number; data: Uint8ClampedArray }) {
  let bytes: Uint8Array | undefined
  const textDecoder = (decoded: Uint8Array) => {
    bytes = decoded.slice()
    return ""
  }
  try {
    decodeQR(image, { textDecoder, timeLimit: 200 })
  } catch {
    // Nothing found: the usual case for the frames of a camera.
  }
  return bytes
}

/** The same for a picture in any format that the browser reads. Rejects if it is not one. */
export async function bytesFromImage(image: Blob): Promise<Uint8Array | undefined> {
  const bitmap = await createImageBitmap(image)
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  const context = canvas.getContext("2d")
  context?.drawImage(bitmap, 0, 0)
  const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height)
  return pixels && bytesFromPixels(pixels)
}
