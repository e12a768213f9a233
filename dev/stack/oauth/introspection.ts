import type Provider from "oidc-provider"
import { readBody } from "./middleware.ts"
import type { Middleware } from "./middleware.ts"

/**
 * Where Synapse asks whom an access token belongs to (RFC 7662). Synapse 1.163 wants `username` as the local part and
 * `expires_in` in whole seconds, and finds the device in the scope.
 */
export function introspection(path: string, provider: Provider, secret: string): Middleware {
  return async (context, next) => {
    if (context.path !== path) return void (await next())
    if (context.get("authorization") !== `Bearer ${secret}`) {
      context.status = 401
      return
    }
    const value = new URLSearchParams(await readBody(context)).get("token") ?? ""
    const token = await provider.AccessToken.find(value)
    context.body =
      token === undefined
        ? { active: false }
        : {
            active: true,
            scope: token.scope,
            username: token.accountId,
            expires_in: token.remainingTTL,
          }
  }
}
