/** What a homeserver without OAuth does with one account, as far as signing in, refreshing and signing out go. */
export function passwordServer({ refreshTokens = true } = {}) {
  const asked: string[] = []
  const bodies: unknown[] = []
  let [issued, state]: [number, "alive" | "expired" | "gone"] = [0, "alive"]
  /** Said once, in place of the answer. */
  let next: { status: number; body: unknown } | undefined

  const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status })
  const unknownToken = () =>
    json(401, { errcode: "M_UNKNOWN_TOKEN", ...(state === "expired" ? { soft_logout: true } : {}) })
  const tokens = () => ({
    access_token: `access-${issued}`,
    ...(refreshTokens ? { refresh_token: `refresh-${issued}` } : {}),
  })

  function logIn(body: Record<string, unknown>): Response {
    const wrong = body.type === "m.login.password" ? body.password !== "right" : body.token !== "good"
    if (wrong) return json(403, { errcode: "M_FORBIDDEN" })
    issued += 1
    state = "alive"
    // As it is with a proxy that knows another name: nobody follows it.
    const well_known = { "m.homeserver": { base_url: "https://elsewhere.example" } }
    return json(200, {
      user_id: "@alice:example.org",
      device_id: body.device_id ?? "FRESH",
      well_known,
      ...tokens(),
    })
  }

  const fetch: typeof globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input)
    const path = url.pathname.replace("/_matrix/client/v3", "")
    if (path === "/config.json") return new Response("{}")
    await Promise.resolve()
    const body: Record<string, unknown> = typeof init?.body === "string" ? JSON.parse(init.body) : {}
    const bearer = new Headers(init?.headers).get("authorization")?.replace("Bearer ", "")
    const used = bearer ?? (path === "/refresh" ? body.refresh_token : "")
    asked.push([init?.method ?? "GET", path, used].join(" ").trim())
    bodies.push(body)
    const given = next
    next = undefined
    if (given) return json(given.status, given.body)
    if (path === "/login") return logIn(body)
    const known = bearer === `access-${issued}` || body.refresh_token === `refresh-${issued}`
    if (!known || state === "gone") return unknownToken()
    if (path === "/logout") state = "gone"
    else if (state === "expired") return unknownToken()
    if (path === "/refresh") {
      issued += 1
      return json(200, tokens())
    }
    return json(200, {})
  }
  return {
    fetch,
    /** Method, path and token of every request, in order. */
    asked,
    bodies,
    baseUrl: "https://matrix.example.org",
    expire: () => void (state = "expired"),
    removeDevice: () => void (state = "gone"),
    answerNext: (status: number, body: unknown) => void (next = { status, body }),
  }
}
