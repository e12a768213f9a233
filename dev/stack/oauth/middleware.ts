import type { KoaContextWithOIDC } from "oidc-provider"

/** One part of the OAuth server: runs around oidc-provider's own routes. */
export type Middleware = (context: KoaContextWithOIDC, next: () => Promise<unknown>) => Promise<void>

/** The whole request body. What comes here is small: the server listens on 127.0.0.1 only. */
export async function readBody(context: KoaContextWithOIDC): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of context.req) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString("utf8")
}
