import type { AuthorizationServer } from "oauth4webapi"
import * as v from "valibot"
import { isLoopbackUrl, urlProblem } from "../protocol/url.ts"
import { ask, offered, type Answer } from "./answer.ts"

/** The OAuth server's metadata (RFC 8414) as the homeserver passes it on, in the type that the sign-in library takes. */
export type AuthMetadata = AuthorizationServer

/** Sends a GET for a path of the homeserver, or for an absolute address elsewhere (then never with the token). */
export type Get = (target: { path: string } | { url: string }) => Promise<Response>

const PATHS = [
  "/_matrix/client/v1/auth_metadata",
  "/_matrix/client/unstable/org.matrix.msc2965/auth_metadata",
]
const ISSUER_PATH = "/_matrix/client/unstable/org.matrix.msc2965/auth_issuer"
const DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"

const Metadata = v.object({
  issuer: v.string(),
  device_authorization_endpoint: v.optional(v.string()),
  grant_types_supported: v.optional(v.array(v.string())),
})
const Issuer = v.object({ issuer: v.string() })

const isMetadata = (body: unknown): body is AuthMetadata =>
  v.is(Metadata, body) && urlProblem(body.issuer) === undefined

/** Either the metadata itself or, on older homeservers, only the issuer's name. */
export type AuthServer = { metadata: AuthMetadata } | { issuer: string }

/**
 * Asks the homeserver for its OAuth server: stable path, unstable path, then `auth_issuer` (R21; MSC2965). `missing`: the
 * homeserver has no OAuth 2.0 API.
 */
export async function findAuthServer(
  get: (path: string) => Promise<Response>,
  signal?: AbortSignal,
): Promise<Answer<AuthServer>> {
  for (const path of PATHS) {
    const answer = await ask(() => get(path), offered(isMetadata), signal)
    if (answer.kind === "found") return { kind: "found", value: { metadata: answer.value } }
    if (answer.kind === "trouble") return answer
  }
  return ask(
    () => get(ISSUER_PATH),
    offered((body) => v.is(Issuer, body)),
    signal,
  )
}

/** The metadata of the homeserver's OAuth server, from the issuer's own document if the homeserver does not pass it on. */
export async function readAuthMetadata(
  get: Get,
  baseUrl: string,
  signal?: AbortSignal,
): Promise<Answer<AuthMetadata>> {
  const server = await findAuthServer((path) => get({ path }), signal)
  if (server.kind !== "found") return server
  if ("metadata" in server.value) return { kind: "found", value: server.value.metadata }
  const url = configurationOf(server.value.issuer, baseUrl)
  if (url === undefined) return { kind: "trouble", trouble: { kind: "bad-answer", status: 200 } }
  return ask(() => get({ url }), offered(isMetadata), signal)
}

/** OpenID Connect Discovery 1.0, section 4. Only loopback may point at loopback (R19). */
function configurationOf(issuer: string, baseUrl: string): string | undefined {
  if (urlProblem(issuer) !== undefined || (isLoopbackUrl(issuer) && !isLoopbackUrl(baseUrl))) return undefined
  return `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`
}

/** RFC 8628 section 4: a new device needs the endpoint; a list of grants, where there is one, must name this one. */
export function offersDeviceGrant(metadata: AuthMetadata): boolean {
  const grants = metadata.grant_types_supported
  return (
    metadata.device_authorization_endpoint !== undefined &&
    (grants === undefined || grants.includes(DEVICE_GRANT))
  )
}
