import { readBody } from "./middleware.ts"
import type { Middleware } from "./middleware.ts"
import type { OAuthOptions } from "./options.ts"

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"])

/**
 * Dynamic client registration (RFC 7591) as browsers and Matrix clients need it: readable across origins, and open for
 * clients that have no redirect, as matrix-sdk registers a device that signs in by QR code.
 */
export function registration(path: string, policy: OAuthOptions["registration"]): Middleware {
  return async (context, next) => {
    if (context.path !== path) return void (await next())
    context.set("Access-Control-Allow-Origin", "*")
    if (context.method === "OPTIONS") {
      context.set("Access-Control-Allow-Methods", "POST")
      context.set("Access-Control-Allow-Headers", "content-type")
      context.status = 204
      return
    }
    const metadata = parse(await readBody(context))
    const refusal = refusalOf(metadata, policy)
    if (refusal !== undefined) {
      context.status = 400
      context.body = { error: "invalid_client_metadata", error_description: refusal }
      return
    }
    const noRedirect = { redirect_uris: [], response_types: [] }
    // oidc-provider takes a body that was read before it from here.
    Object.assign(context.req, { body: { ...("redirect_uris" in metadata ? {} : noRedirect), ...metadata } })
    await next()
  }
}

function parse(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === "object" && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

function refusalOf(
  metadata: Record<string, unknown>,
  policy: OAuthOptions["registration"],
): string | undefined {
  if (policy === "open") return undefined
  if (policy === "refuse") return "Client registration is closed on this server."
  if (urlOf(metadata.client_uri)?.protocol !== "https:") return "client_uri must be an https URI"
  const redirects = Array.isArray(metadata.redirect_uris) ? metadata.redirect_uris.map(urlOf) : []
  const native = metadata.application_type === "native"
  const fine = redirects.every(
    (url) => url?.protocol === "https:" || (native && url && loopback.has(url.hostname)),
  )
  return fine ? undefined : "redirect_uris must be https, or loopback with application_type native"
}

function urlOf(value: unknown): URL | undefined {
  return typeof value === "string" && URL.canParse(value) ? new URL(value) : undefined
}
