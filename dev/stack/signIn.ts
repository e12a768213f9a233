import { createHash, randomBytes } from "node:crypto"
import { authorize } from "./consent.ts"
import type { Credentials } from "./consent.ts"

/** A signed-in device. `clientId` exists with delegated sign-in only, where there always is a `refreshToken`. */
export interface SignedIn {
  accessToken: string
  deviceId: string
  refreshToken?: string
  clientId?: string
}

const redirectUri = "http://127.0.0.1:9/signed-in"

/** Signs a new device in by OAuth: registration, authorization code with PKCE, no browser. `issuer` ends with a slash. */
export async function signInByOAuth(issuer: string, who: Credentials, deviceId: string): Promise<SignedIn> {
  const registered = await answerOf(
    await fetch(`${issuer}oauth2/registration`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        client_name: "Test device",
        client_uri: "https://example.org/",
        application_type: "native",
        redirect_uris: [redirectUri],
        grant_types: ["authorization_code", "refresh_token"],
        response_types: ["code"],
        token_endpoint_auth_method: "none",
      }),
    }),
  )
  const clientId = registered("client_id")
  const verifier = randomBytes(32).toString("base64url")
  const request = new URLSearchParams({
    client_id: clientId,
    response_type: "code",
    redirect_uri: redirectUri,
    scope: `urn:matrix:client:api:* urn:matrix:client:device:${deviceId}`,
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  })
  const code = (await authorize(`${issuer}authorize?${request}`, who)).searchParams.get("code")
  if (code === null) throw new Error("The OAuth server gave no code.")
  const token = await answerOf(
    await fetch(`${issuer}oauth2/token`, {
      method: "POST",
      body: new URLSearchParams({
        client_id: clientId,
        grant_type: "authorization_code",
        redirect_uri: redirectUri,
        code,
        code_verifier: verifier,
      }),
    }),
  )
  return { accessToken: token("access_token"), refreshToken: token("refresh_token"), deviceId, clientId }
}

/**
 * Signs a new device in with a password, on a homeserver without OAuth.
 * @param refreshes whether it gets a refresh token, and an access token that does not live for ever
 */
export async function signInByPassword(
  homeserver: string,
  who: Credentials,
  deviceId: string,
  refreshes = false,
): Promise<SignedIn> {
  const identifier = { type: "m.id.user", user: who.localpart }
  const proof = { type: "m.login.password", identifier, password: who.password, refresh_token: refreshes }
  return redeem(homeserver, proof, deviceId)
}

/** Signs a new device in with what `POST /login` takes. */
export async function redeem(
  homeserver: string,
  proof: Record<string, unknown>,
  deviceId: string,
): Promise<SignedIn> {
  const answer = await answerOf(
    await fetch(`${homeserver}/_matrix/client/v3/login`, {
      method: "POST",
      body: JSON.stringify({ ...proof, device_id: deviceId }),
    }),
  )
  const signedIn = { accessToken: answer("access_token"), deviceId: answer("device_id") }
  return proof["refresh_token"] === true ? { ...signedIn, refreshToken: answer("refresh_token") } : signedIn
}

/** Reads one text of a JSON answer after the other; throws for a refusal and for a text that is not there. */
async function answerOf(response: Response): Promise<(name: string) => string> {
  if (!response.ok) throw new Error(`Signing in failed: ${response.status} ${await response.text()}`)
  const body: Record<string, unknown> = await response.json()
  return (name) => {
    const value = body[name]
    if (typeof value !== "string") throw new Error(`Signing in: the answer has no ${name}`)
    return value
  }
}
