/** Those sessions that their server still has; all of them can be asked for without a token here. */
export async function stillOpen(urls: readonly string[]): Promise<string[]> {
  const left: string[] = []
  for (const url of urls) {
    const { status } = await fetch(url)
    if (status !== 404) left.push(`${url} (${status})`)
  }
  return left
}
