/** Hosts that never leave this machine; the only ones that may be reached over plain http (R18, R19). */
export function isLoopbackHost(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname)
}

export const isLoopbackUrl = (url: string): boolean =>
  URL.canParse(url) && isLoopbackHost(new URL(url).hostname)

export type UrlProblem = "url" | "url-scheme" | "url-userinfo"

/** What is wrong with an address that came out of a code, if anything: https, or http on loopback, and no credentials. */
export function urlProblem(text: string): UrlProblem | undefined {
  if (!URL.canParse(text)) return "url"
  const url = new URL(text)
  const fit = url.protocol === "https:" || (url.protocol === "http:" && isLoopbackHost(url.hostname))
  if (!fit) return "url-scheme"
  if (url.username !== "" || url.password !== "") return "url-userinfo"
  return undefined
}
