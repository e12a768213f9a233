import type { Pixels } from "./reader.ts"

/** A surface that is kept from frame to frame; drawing on it scales and converts. For use in a worker. */
export function openCanvas() {
  const canvas = new OffscreenCanvas(1, 1)
  // Kept in memory that the CPU reads fast: the pixels are wanted, not the picture.
  const context = canvas.getContext("2d", { willReadFrequently: true, alpha: false })
  if (!context) throw new Error("no canvas")

  return (image: CanvasImageSource, width: number, height: number): Pixels => {
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width
      canvas.height = height
    }
    // What is transparent in a picture is white, as paper would be.
    context.fillStyle = "#fff"
    context.fillRect(0, 0, width, height)
    context.drawImage(image, 0, 0, width, height)
    return context.getImageData(0, 0, width, height)
  }
}

/** Width and height with the longer one made `longest`. */
export function scaledTo(longest: number, width: number, height: number): [width: number, height: number] {
  const scale = longest / Math.max(width, height)
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))]
}
