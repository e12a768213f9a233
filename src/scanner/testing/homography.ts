export type Point = readonly [x: number, y: number]
/** Clockwise from the top left. */
export type Quad = readonly [Point, Point, Point, Point]

/**
 * Where a point of a picture lies in the unit square that is seen as `quad` there (Heckbert, Fundamentals of Texture
 * Mapping, 1989, section 2.2.3). For tests.
 */
export function toUnitSquare([[x0, y0], [x1, y1], [x2, y2], [x3, y3]]: Quad): (
  x: number,
  y: number,
) => Point {
  const [right, down] = [
    [x1 - x2, y1 - y2],
    [x3 - x2, y3 - y2],
  ] as const
  const skew = [x0 - x1 + x2 - x3, y0 - y1 + y2 - y3] as const
  const area = right[0] * down[1] - down[0] * right[1]
  const g = (skew[0] * down[1] - down[0] * skew[1]) / area
  const h = (right[0] * skew[1] - skew[0] * right[1]) / area
  const [a, b, c] = [x1 - x0 + g * x1, x3 - x0 + h * x3, x0]
  const [d, e, f] = [y1 - y0 + g * y1, y3 - y0 + h * y3, y0]
  return (x, y) => {
    const weight = (d * h - e * g) * x + (b * g - a * h) * y + (a * e - b * d)
    const across = (e - f * h) * x + (c * h - b) * y + (b * f - c * e)
    const along = (f * g - d) * x + (a - c * g) * y + (c * d - a * f)
    return [across / weight, along / weight]
  }
}
