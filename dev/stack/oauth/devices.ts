import type { Middleware } from "./middleware.ts"
import { deviceIdOf } from "./scopes.ts"
import type { SynapseClient } from "./synapseClient.ts"

/**
 * Keeps Synapse's devices in step with the tokens: a device exists before its first token leaves this server, and is gone
 * once its grant is revoked.
 */
export function devices(synapse: SynapseClient): Middleware {
  return async (context, next) => {
    await next()
    // Undefined where the answer is not of oidc-provider.
    if (context.status !== 200 || context.oidc === undefined) return
    const { route, entities } = context.oidc
    const token = entities.AccessToken ?? entities.RefreshToken
    const deviceId = token?.scope === undefined ? undefined : deviceIdOf(token.scope)
    if (token === undefined || deviceId === undefined) return
    if (route === "token") await synapse.upsertDevice(token.accountId, deviceId, entities.Client?.clientName)
    if (route === "revocation") await synapse.deleteDevice(token.accountId, deviceId)
  }
}
