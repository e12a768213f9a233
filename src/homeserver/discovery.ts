import { readAddress, type Address, type AddressProblem } from "./address.ts"
import { ask, replyTo, type Trouble } from "./answer.ts"
import { readAuthMetadata, type AuthMetadata } from "./authMetadata.ts"
import { patient } from "./request.ts"
import { judgeVersions, VERSIONS_PATH } from "./versions.ts"
import { judgeWellKnown } from "./wellKnown.ts"

export type DiscoveryProblem =
  | AddressProblem
  /** This browser is offline. */
  | "offline"
  /** Nobody answers there (a dead server, a wrong name), or no page may read the answer. */
  | "no-answer"
  /** Somebody answers, but not as a Matrix homeserver. */
  | "not-matrix"
  /** The server's `.well-known` is malformed or points to where no homeserver is. */
  | "well-known-lies"
  /** A homeserver that is not well at the moment: 5xx or 429. */
  | "server-error"

/**
 * `serverName` is a guess when a URL was typed: after the sign-in, the user id tells it. `metadata` is undefined when the
 * homeserver has no OAuth 2.0 API.
 */
export type Discovery =
  | { ok: true; baseUrl: string; serverName: string; metadata: AuthMetadata | undefined }
  | { ok: false; problem: DiscoveryProblem }

type Get = (url: string, redirect?: RequestRedirect) => Promise<Response>

/**
 * Finds the homeserver for a user id, a server name or a URL (Matrix client-server API, "Server discovery"), and its OAuth
 * server. No credentials are sent anywhere. Rejects only when `signal` is aborted.
 */
export async function discover(
  input: string,
  fetch: typeof globalThis.fetch,
  signal?: AbortSignal,
): Promise<Discovery> {
  const address = readAddress(input)
  if (typeof address === "string") return { ok: false, problem: address }
  // A base URL that only redirects would lose the access token on the way later; as `manual` it counts as no homeserver.
  const get: Get = (url, redirect = "manual") =>
    fetch(url, { signal: patient(signal), cache: "no-store", credentials: "omit", redirect })

  const found = await findBaseUrl(address, get, signal)
  if (typeof found === "string") return { ok: false, problem: found }
  const { baseUrl } = found
  const metadata = await readAuthMetadata(
    (target) => get("path" in target ? baseUrl + target.path : target.url),
    baseUrl,
    signal,
  )
  if (metadata.kind === "trouble") return { ok: false, problem: problemOf(metadata.trouble) }
  const { serverName } = address
  return { ok: true, baseUrl, serverName, metadata: metadata.kind === "found" ? metadata.value : undefined }
}

async function findBaseUrl(
  address: Address,
  get: Get,
  signal: AbortSignal | undefined,
): Promise<{ baseUrl: string } | DiscoveryProblem> {
  if (address.typedAsUrl) {
    const direct = await versionsProblem(address.baseUrl, get, signal)
    if (direct !== "not-matrix") return direct ?? { baseUrl: address.baseUrl }
  }
  const reply = await replyTo(() => get(address.wellKnown, "follow"), signal)
  const target = "kind" in reply ? "absent" : judgeWellKnown(reply, address.wellKnown)
  // Any web page may stand behind a typed URL; only who was asked by name can be said to lie.
  if (target === "lies") return address.typedAsUrl ? "not-matrix" : "well-known-lies"
  if (target === "absent") {
    if (address.typedAsUrl) return "not-matrix"
    return (await versionsProblem(address.baseUrl, get, signal)) ?? { baseUrl: address.baseUrl }
  }
  const problem = await versionsProblem(target.baseUrl, get, signal)
  return problem === "no-answer" || problem === "not-matrix" ? "well-known-lies" : (problem ?? target)
}

async function versionsProblem(
  baseUrl: string,
  get: Get,
  signal: AbortSignal | undefined,
): Promise<DiscoveryProblem | undefined> {
  const answer = await ask(() => get(baseUrl + VERSIONS_PATH), judgeVersions, signal)
  if (answer.kind === "found") return undefined
  return answer.kind === "missing" ? "not-matrix" : problemOf(answer.trouble)
}

function problemOf(trouble: Trouble): DiscoveryProblem {
  switch (trouble.kind) {
    case "offline":
    case "no-answer":
    case "server-error":
      return trouble.kind
    case "rate-limited":
      return "server-error"
    case "signed-out":
    case "bad-answer":
      return "not-matrix"
  }
}
