import { randomBytes } from "node:crypto"
import { defaultOAuthOptions } from "./oauth/options.ts"
import { serveOAuth } from "./oauth/server.ts"
import { createSynapseClient } from "./oauth/synapseClient.ts"
import { signInByOAuth } from "./signIn.ts"
import { stackUsers } from "./stackUsers.ts"
import type { Servers, Places, StackOptions } from "./startStack.ts"
import { startSynapse } from "./synapse.ts"
import type { RendezvousApis } from "./synapseConfig.ts"
import { registerByOAuth } from "./users.ts"

/** A Synapse that delegates sign-in to the OAuth server. */
export async function startWithOAuth(
  python: string,
  options: StackOptions,
  { door, known }: Places,
): Promise<Servers> {
  const secret = randomBytes(16).toString("hex")
  const rendezvous: RendezvousApis = { msc4108: true, msc4388: "authenticated", ...options.rendezvous }
  const auth = { kind: "oauth", endpoint: `${known.oauth}/`, secret, rendezvous } as const
  const synapse = await startSynapse(python, auth, known.homeserver)
  const client = createSynapseClient(synapse.url, secret)
  const { issuer, accounts } = await serveOAuth({ ...door, url: known.oauth }, client, secret, {
    ...defaultOAuthOptions,
    ...options,
  })
  const asKnown = { url: known.homeserver ?? synapse.url, serverName: synapse.serverName }
  return {
    ...stackUsers(asKnown, registerByOAuth(accounts, client), (who, id) => signInByOAuth(issuer, who, id)),
    oauth: issuer,
    behind: synapse.url,
    addDevices: (userId, count) => synapse.addDevices(userId, count),
    stop: () => synapse.stop(),
  }
}
