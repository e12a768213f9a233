import { LinkEnded } from "../conversation.ts"

/** Who somebody is signed in as, and where. */
export interface Login {
  baseUrl: string
  userId: string
  deviceId: string
  accessToken: string
}

/** Redeems a login token (client-server API, "Token-based"). */
export async function logIn(server: string, token: string, name: string): Promise<Login> {
  const baseUrl = server.replace(/\/$/, "")
  const response = await fetch(`${baseUrl}/_matrix/client/v3/login`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ type: "m.login.token", token, initial_device_display_name: name }),
  })
  return loginOf(baseUrl, response)
}

/** Whose the token of an OAuth server is. A homeserver that could not ask the OAuth server (503) is asked again. */
export async function whoAmI(baseUrl: string, accessToken: string, triesLeft = 3): Promise<Login> {
  const response = await fetch(`${baseUrl}/_matrix/client/v3/account/whoami`, {
    headers: { Authorization: `Bearer ${accessToken}` },
  })
  return response.status === 503 && triesLeft > 0
    ? whoAmI(baseUrl, accessToken, triesLeft - 1)
    : loginOf(baseUrl, response, accessToken)
}

async function loginOf(baseUrl: string, response: Response, accessToken?: string): Promise<Login> {
  if (!response.ok) throw new LinkEnded(`login-${response.status}`)
  const body = (await response.json()) as { user_id: string; device_id: string; access_token: string }
  const login = {
    userId: body.user_id,
    deviceId: body.device_id,
    accessToken: accessToken ?? body.access_token,
  }
  if (Object.values(login).includes("")) throw new LinkEnded("bad-answer")
  return { baseUrl, ...login }
}
