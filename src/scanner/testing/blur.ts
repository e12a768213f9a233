/** A lens out of focus: each pixel becomes the mean of those within `radius`, across and then down, twice. For tests. */
export function blur(shades: Float32Array, width: number, height: number, radius: number): void {
  for (let pass = 0; pass < 2; pass++) {
    smear(shades, width, height, radius)
    for (let x = 0; x < width; x++) blurLine(shades, x, width, height, radius)
  }
}

/** A camera that moves sideways: each pixel becomes the mean of those within `radius` beside it. For tests. */
export function smear(shades: Float32Array, width: number, height: number, radius: number): void {
  for (let y = 0; y < height; y++) blurLine(shades, y * width, 1, width, radius)
}

function blurLine(shades: Float32Array, from: number, step: number, length: number, radius: number): void {
  const sums = new Float64Array(length + 1)
  for (let at = 0; at < length; at++) sums[at + 1] = (sums[at] ?? 0) + (shades[from + at * step] ?? 0)
  for (let at = 0; at < length; at++) {
    const [first, end] = [Math.max(0, at - radius), Math.min(length, at + radius + 1)]
    shades[from + at * step] = ((sums[end] ?? 0) - (sums[first] ?? 0)) / (end - first)
  }
}
