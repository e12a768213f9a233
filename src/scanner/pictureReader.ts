import type { Pixels, Reader } from "./reader.ts"

/** Longest sides in pixels at which a picture is looked at; codes in large photos are found best when these are made smaller. */
const SIDES = [1600, 800, 2800, 400]

interface Parts {
  quick: Reader
  loadThorough: () => Promise<Reader>
}

/**
 * Looks for a code in one picture with all that there is: several sizes, both decoders.
 * @param longest side of the picture, in pixels
 * @param pixelsAt the picture with its longest side made this long
 */
export async function readPicture(
  longest: number,
  pixelsAt: (side: number) => Pixels,
  { quick, loadThorough }: Parts,
): Promise<Uint8Array | undefined> {
  // A small picture is looked at as it is and enlarged, so that a module has more than one or two pixels.
  const sides = longest < 800 ? [longest, longest * 3] : new Set(SIDES.map((side) => Math.min(side, longest)))
  for (const side of sides) {
    const found = await quick(pixelsAt(side), "picture")
    if (found) return found
  }
  const thorough = await loadThorough().catch(() => undefined)
  if (!thorough) return undefined
  for (const side of sides) {
    const found = await thorough(pixelsAt(side), "picture")
    if (found) return found
  }
  return undefined
}
