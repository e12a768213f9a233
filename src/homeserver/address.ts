import { isLoopbackHost, urlProblem } from "../protocol/url.ts"

/** Where a homeserver may be found that somebody typed. */
export interface Address {
  serverName: string
  /** What was typed when it is a URL, else the server name's own host: no trailing slash. */
  baseUrl: string
  /** Client well-known document of the server (Matrix client-server API, "Server discovery"). */
  wellKnown: string
  /** A URL is believed first and its host's well-known document only if need be; for a name it is the other way round. */
  typedAsUrl: boolean
}

export type AddressProblem = "not-an-address" | "insecure-address"

/**
 * Reads a user id (`@a:example.org`), a server name (`example.org`, `127.0.0.1:8008`) or a URL. Plain http is for loopback
 * only, and assumed there; every other scheme is refused before anything is asked.
 */
export function readAddress(input: string): Address | AddressProblem {
  const text = input.trim()
  const typedAsUrl = /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
  if (typedAsUrl) {
    const baseUrl = baseUrlOf(text)
    if (baseUrl === undefined) return isRemoteHttp(text) ? "insecure-address" : "not-an-address"
    const { host, origin } = new URL(baseUrl)
    return { serverName: host, baseUrl, wellKnown: wellKnownAt(origin), typedAsUrl }
  }
  const serverName = text.startsWith("@") ? text.slice(text.indexOf(":") + 1) : text.replace(/\/$/, "")
  const url = hostUrl(serverName)
  if (url === undefined || (text.startsWith("@") && !/^@.+?:/.test(text))) return "not-an-address"
  // The specification drops the port here; on loopback the port is what tells one server from another.
  const wellKnown = wellKnownAt(url.protocol === "http:" ? url.origin : `https://${url.hostname}`)
  return { serverName, baseUrl: url.origin, wellKnown, typedAsUrl }
}

/** A base URL without trailing slash, or undefined when it is not one that we may ask (https, or http on loopback). */
export function baseUrlOf(text: string): string | undefined {
  if (/\s/.test(text) || urlProblem(text) !== undefined) return undefined
  const { origin, pathname, search, hash } = new URL(text)
  return search === "" && hash === "" ? origin + pathname.replace(/\/+$/, "") : undefined
}

const wellKnownAt = (origin: string): string => `${origin}/.well-known/matrix/client`

const isRemoteHttp = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === "http:"

/** The server name as a URL of nothing but host and port: a name that brings a path, a query or a password is none. */
function hostUrl(serverName: string): URL | undefined {
  if (!/^[^\s/\\?#@]+$/.test(serverName) || !URL.canParse(`https://${serverName}`)) return undefined
  const { hostname } = new URL(`https://${serverName}`)
  return new URL(`${isLoopbackHost(hostname) ? "http" : "https"}://${serverName}`)
}
