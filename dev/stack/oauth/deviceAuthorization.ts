import type { Middleware } from "./middleware.ts"
import type { OAuthOptions } from "./options.ts"

/** Shapes the device authorization answer (RFC 8628, section 3.2) like that of the server we stand for. */
export function deviceAuthorization(
  options: Pick<OAuthOptions, "interval" | "verificationUriComplete">,
): Middleware {
  return async (context, next) => {
    await next()
    const answer: unknown = context.body
    if (context.status !== 200 || typeof answer !== "object" || answer === null) return
    if (!("verification_uri_complete" in answer)) return
    const { verification_uri_complete, ...rest } = answer
    const complete = options.verificationUriComplete ? { verification_uri_complete } : {}
    context.body = { ...rest, ...complete, interval: options.interval }
  }
}
