import { LinkEnded, type PendingGrant } from "../conversation.ts"
import { freshDeviceId } from "../deviceId.ts"
import { pollForToken, startDeviceGrant } from "../oauth.ts"
import type { TokenBehaviour } from "./behaviour.ts"
import type { Conversation } from "./conversation.ts"
import { type Login, logIn, whoAmI } from "./login.ts"
import { type Family, names } from "./names.ts"

const deviceGrant = "device_authorization_grant"

/** The way to sign in that was agreed on, of which the other device knows. */
export interface Protocol {
  /** What the user is to approve on the consent page, where there is one. */
  grant: PendingGrant | undefined
  /** Waits for the user's word; calls back when it was yes. */
  signIn(onApproved: () => void): Promise<Login>
}

/** Steps 6 and 7: waits for the offer and chooses. */
export async function protocolOf(
  conversation: Conversation,
  family: Family,
  options: TokenBehaviour,
  life: AbortSignal,
): Promise<Protocol> {
  const { protocols, homeserver } = await conversation.expect("m.login.protocols")
  const { loginToken } = names[family]
  const offered = Array.isArray(protocols) ? protocols.map(String) : []
  const { protocol: wish } = options
  const known = [
    ...(wish === undefined || wish === "login_token" ? [loginToken] : []),
    ...(wish === undefined || wish === deviceGrant ? [deviceGrant] : []),
  ]
  const protocol = offered.find((name) => known.includes(name))
  if (protocol === undefined) {
    await conversation.send({ type: "m.login.failure", reason: "unsupported" })
    throw new LinkEnded("unsupported")
  }
  const name = options.name ?? "New phone"
  if (protocol === deviceGrant) {
    return byGrant(conversation, String(homeserver).replace(/\/$/, ""), { ...options, name }, life)
  }
  await conversation.send({ type: "m.login.protocol", protocol })
  return byToken(conversation, name)
}

/** Steps 10 to 13. */
const byToken = (conversation: Conversation, name: string): Protocol => ({
  grant: undefined,
  async signIn(onApproved) {
    const approved = await conversation.expect("m.login.approved")
    onApproved()
    return logIn(String(approved["homeserver"]), String(approved["login_token"]), name)
  },
})

/** "OIDC variant". While the user is asked there, nothing is said here. */
async function byGrant(
  conversation: Conversation,
  baseUrl: string,
  { name, addresses = "seed" }: TokenBehaviour & { name: string },
  life: AbortSignal,
): Promise<Protocol> {
  const request = { baseUrl, clientName: name, deviceId: freshDeviceId("msc4108-2024") }
  const grant = await startDeviceGrant(request, "urn:matrix:client")
  const field = addresses === "seed" ? "verification_url" : "verification_uri"
  await conversation.send({
    type: "m.login.protocol",
    protocol: deviceGrant,
    [deviceGrant]: {
      [field]: grant.verificationUri,
      [`${field}_complete`]: grant.verificationUriComplete,
    },
  })
  return {
    grant,
    async signIn(onApproved) {
      const outcome = await Promise.race([pollForToken(grant, life), conversation.end()])
      if (outcome === "denied" || outcome === "expired") {
        const reason = outcome === "denied" ? "cancelled" : "authorization_expired"
        await conversation.send({ type: "m.login.failure", reason })
        throw new LinkEnded(outcome)
      }
      onApproved()
      return whoAmI(baseUrl, outcome.accessToken)
    },
  }
}
