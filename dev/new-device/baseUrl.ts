const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/**
 * The base URL of the homeserver that a code names: codes carry a URL (what Rust clients write) or a server name (what the 2024
 * text says), which is then looked up in its `.well-known`. Plain http for loopback names only.
 */
export async function baseUrlOf(server: string): Promise<string> {
  if (/^https?:\/\//.test(server)) return server.replace(/\/$/, "")
  const origin = `${loopback.test(server) ? "http" : "https"}://${server}`
  const response = await fetch(`${origin}/.well-known/matrix/client`)
  if (!response.ok) return origin
  const wellKnown: unknown = await response.json()
  return findBaseUrl(wellKnown) ?? origin
}

function findBaseUrl(json: unknown): string | undefined {
  if (typeof json !== "object" || json === null || !("m.homeserver" in json)) return undefined
  const homeserver = json["m.homeserver"]
  if (typeof homeserver !== "object" || homeserver === null || !("base_url" in homeserver)) return undefined
  return typeof homeserver.base_url === "string" ? homeserver.base_url.replace(/\/$/, "") : undefined
}
