import { randomBytes } from "node:crypto"
import { defaultOAuthOptions } from "./oauth/options.ts"
import { serveOAuth } from "./oauth/server.ts"
import { signInByPassword } from "./signIn.ts"
import { signInBySso } from "./signInBySso.ts"
import { stackUsers } from "./stackUsers.ts"
import type { Places, Servers, StackOptions } from "./startStack.ts"
import { startSynapse } from "./synapse.ts"
import { ssoCallback, ssoClient } from "./synapseConfig.ts"
import { registerBySharedSecret } from "./users.ts"

/** Here the OAuth server only says who somebody is: the devices are Synapse's own. */
const noDevices = {
  provisionUser: async () => {},
  upsertDevice: async () => {},
  deleteDevice: async () => {},
}

/** A Synapse as of old: it knows passwords, and with `sso` sends its users to the OAuth server to sign in. */
export async function startWithPasswords(
  python: string,
  options: StackOptions,
  { door, known }: Places,
): Promise<Servers> {
  const secret = randomBytes(16).toString("hex")
  const { loginTokens = { requireUiAuth: true }, sso = false, accessTokenTtl, sessionTtl } = options
  // Synapse reads its metadata when it starts.
  const oauth = sso
    ? await serveOAuth({ ...door, url: known.oauth }, noDevices, secret, {
        ...defaultOAuthOptions,
        ...options,
      })
    : undefined
  const auth = {
    kind: "password",
    secret,
    loginTokens,
    accessTokenTtl,
    sessionTtl,
    passwords: sso !== "only",
    ...(oauth && { sso: oauth.issuer }),
  } as const
  const synapse = await startSynapse(python, auth, known.homeserver)
  const asKnown = { url: known.homeserver ?? synapse.url, serverName: synapse.serverName }
  await oauth?.addClient(ssoClient, asKnown.url + ssoCallback)

  const registerHere = registerBySharedSecret(synapse.url, secret)
  const register = async (localpart: string, password: string): Promise<void> => {
    oauth?.accounts.add(localpart, password)
    // Otherwise the first sign-in makes the user.
    if (sso !== "only") await registerHere(localpart, password)
  }
  const signIn = sso === "only" ? signInBySso : signInByPassword
  return {
    ...stackUsers(asKnown, register, (who, id) => signIn(asKnown.url, who, id)),
    oauth: oauth?.issuer ?? "",
    behind: synapse.url,
    addDevices: (userId, count) => synapse.addDevices(userId, count),
    stop: () => synapse.stop(),
  }
}
