import { LinkEnded, type LoginRequest, type PendingGrant } from "./conversation.ts"
import { pause } from "./pause.ts"

const deviceCodeGrant = "urn:ietf:params:oauth:grant-type:device_code"

/** A started device authorization grant (RFC 8628), with what is needed to poll for its token. */
export interface DeviceGrant extends PendingGrant {
  tokenEndpoint: string
  clientId: string
  deviceCode: string
  intervalMs: number
  expiresInMs: number
}

/** Registers this client dynamically (RFC 7591) the way native apps do it, and gives its client id. */
export async function registerClient(registrationEndpoint: string, clientName: string): Promise<string> {
  const { body } = await post(registrationEndpoint, {
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      client_name: clientName,
      client_uri: "https://new-device.example/",
      application_type: "native",
      token_endpoint_auth_method: "none",
      grant_types: [deviceCodeGrant, "refresh_token"],
    }),
  })
  return string(body, "client_id")
}

/** Discovery, registration and the device authorization request, for a Matrix device with the wanted id. */
export async function startDeviceGrant(
  { baseUrl, clientName, deviceId }: LoginRequest,
  scopePrefix: string,
): Promise<DeviceGrant> {
  const response = await fetch(`${baseUrl}/_matrix/client/v1/auth_metadata`)
  if (!response.ok) throw new LinkEnded("unsupported_protocol")
  const metadata = record(await response.json())
  const clientId = await registerClient(string(metadata, "registration_endpoint"), clientName)
  const { body } = await postForm(string(metadata, "device_authorization_endpoint"), {
    client_id: clientId,
    scope: `${scopePrefix}:api:* ${scopePrefix}:device:${deviceId}`,
  })
  const complete = body["verification_uri_complete"]
  const interval = body["interval"]
  return {
    tokenEndpoint: string(metadata, "token_endpoint"),
    clientId,
    deviceCode: string(body, "device_code"),
    userCode: string(body, "user_code"),
    verificationUri: string(body, "verification_uri"),
    verificationUriComplete: typeof complete === "string" ? complete : undefined,
    intervalMs: (typeof interval === "number" ? interval : 5) * 1000,
    expiresInMs: Number(body["expires_in"]) * 1000,
  }
}

/** Polls the token endpoint (RFC 8628, section 3.5) until the user decided or the grant ran out. */
export async function pollForToken(
  grant: DeviceGrant,
  life: AbortSignal,
): Promise<{ accessToken: string } | "denied" | "expired"> {
  let { intervalMs } = grant
  const deadline = performance.now() + grant.expiresInMs
  while (performance.now() < deadline) {
    const { ok, body } = await postForm(
      grant.tokenEndpoint,
      { grant_type: deviceCodeGrant, device_code: grant.deviceCode, client_id: grant.clientId },
      life,
    )
    if (ok) return { accessToken: string(body, "access_token") }
    if (body["error"] === "access_denied") return "denied"
    if (body["error"] === "expired_token") return "expired"
    if (body["error"] === "slow_down") intervalMs += 5000
    else if (body["error"] !== "authorization_pending") throw new LinkEnded(`oauth-${String(body["error"])}`)
    await pause(intervalMs, life)
  }
  return "expired"
}

interface Answer {
  ok: boolean
  body: Record<string, unknown>
}

const postForm = (url: string, form: Record<string, string>, life?: AbortSignal): Promise<Answer> =>
  post(url, { body: new URLSearchParams(form), ...(life && { signal: life }) })

async function post(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, { ...init, method: "POST" })
  return { ok: response.ok, body: record(await response.json()) }
}

function record(json: unknown): Record<string, unknown> {
  if (typeof json !== "object" || json === null) throw new LinkEnded("bad-answer")
  return { ...json }
}

function string(from: Record<string, unknown>, field: string): string {
  const value = from[field]
  if (typeof value !== "string") {
    throw new LinkEnded(`no-${field}`, { cause: new Error(JSON.stringify(from)) })
  }
  return value
}
