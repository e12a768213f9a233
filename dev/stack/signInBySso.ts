import { authorize } from "./consent.ts"
import type { Credentials } from "./consent.ts"
import { redeem, type SignedIn } from "./signIn.ts"

/** Nobody listens there: the redirect is read, not followed. */
const back = "http://127.0.0.1:9/signed-in"

/** Signs a new device in by the homeserver's single sign-on (client-server API, "SSO client login"), without a browser. */
export async function signInBySso(homeserver: string, who: Credentials, deviceId: string): Promise<SignedIn> {
  const start = new URL(`${homeserver}/_matrix/client/v3/login/sso/redirect`)
  start.searchParams.set("redirectUrl", back)
  const away = await fetch(start, { redirect: "manual" })
  const cookie = away.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ")
  const returned = await authorize(locationOf(away), who)
  const end = locationOf(await fetch(returned, { headers: { cookie }, redirect: "manual" }))
  const token = new URL(end).searchParams.get("loginToken")
  if (!end.startsWith(back) || token === null) throw new Error(`Single sign-on ended at ${end}`)
  return redeem(homeserver, { type: "m.login.token", token }, deviceId)
}

function locationOf(response: Response): string {
  const location = response.headers.get("location")
  if (location === null)
    throw new Error(`Single sign-on did not go on: ${response.status} at ${response.url}`)
  return new URL(location, response.url).href
}
