/**
 * By how much y grows with each x: the median of the slopes between every two points (Theil and Sen), which a single one that lies far off
 * hardly moves. NaN for fewer than two points.
 * @param points each at another x
 */
export function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const slopes = points.flatMap(([x, y], index) =>
    points.slice(index + 1).map(([laterX, laterY]) => (laterY - y) / (laterX - x)),
  )
  return quantile(slopes, 0.5)
}

/** The value below which this share of the figures lies, none of which is NaN. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((one, other) => one - other)
  return sorted[Math.min(Math.floor(share * sorted.length), sorted.length - 1)] ?? NaN
}
