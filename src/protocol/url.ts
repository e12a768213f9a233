/**
 * Names and addresses by which a machine reaches itself; the only ones that may be reached over plain http, and by nobody whose
 * own homeserver is elsewhere (R18, R19).
 * @param hostname of a parsed URL: lower case, IPv4 in dotted and IPv6 in shortest form
 */
export function isLoopbackHost(hostname: string): boolean {
  const name = hostname.replace(/\.$/, "")
  if (name === "localhost" || name.endsWith(".localhost")) return true
  return /^(127(\.\d{1,3}){3}|0\.0\.0\.0|\[::1?\]|\[::ffff:(7f[0-9a-f]{2}:[0-9a-f]{1,4}|0:0)\])$/.test(name)
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
