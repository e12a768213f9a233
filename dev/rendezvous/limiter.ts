/** So many a second, counted second by second. */
export function limiter(rate: number): () => boolean {
  let second = 0
  let count = 0
  return () => {
    const now = Math.floor(Date.now() / 1000)
    if (now !== second) [second, count] = [now, 0]
    count += 1
    return count <= rate
  }
}
