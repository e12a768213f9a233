/**
 * What the token and revocation endpoints of a strict server do with one sign-in: rotation, and death by reuse.
 *
 * @param forgiving like Matrix Authentication Service, which takes a used refresh token again while the one that it gave for
 *   it is unused: then its answer was lost
 */
export function strictOAuth({ forgiving = false } = {}) {
  const issued = ["refresh-0"]
  let dead = false
  const asked: string[] = []

  const json = (status: number, body: unknown) =>
    new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } })

  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input)
    const form = new URLSearchParams(init?.body instanceof URLSearchParams ? init.body : "")
    await Promise.resolve()
    if (pathname === "/revoke") {
      asked.push(`revoke ${form.get("token")}`)
      dead = true
      return new Response(null, { status: 200 })
    }
    const token = form.get("refresh_token") ?? ""
    asked.push(token)
    const lost = forgiving && token === issued.at(-2)
    if (token !== issued.at(-1) && !lost) dead = true
    if (dead) return json(400, { error: "invalid_grant" })
    issued.push(`refresh-${issued.length}`)
    return json(200, {
      access_token: `access-${issued.length - 1}`,
      token_type: "Bearer",
      refresh_token: issued.at(-1),
    })
  }
  return {
    fetch,
    /** The refresh tokens that were used, and the revocations, in order. */
    asked,
    /** The server ends the sign-in by itself. */
    kill: () => void (dead = true),
    server: {
      issuer: "https://auth.example/",
      authorization_endpoint: "https://auth.example/authorize",
      token_endpoint: "https://auth.example/token",
      revocation_endpoint: "https://auth.example/revoke",
    },
  }
}
