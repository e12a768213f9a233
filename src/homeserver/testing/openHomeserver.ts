import { createHomeserver } from "../homeserver.ts"
import { answers, type Said } from "./answers.ts"

/** Base URL of the homeserver that `openHomeserver` makes up. */
export const BASE = "https://hs.example"

/** A homeserver made of answers, with what it was asked and told. The token is "old" until it is refreshed. For tests. */
export function openHomeserver(
  script: Record<string, readonly Said[]>,
  refresh: () => Promise<string | undefined> = async () => "new",
) {
  const { fetch, asked } = answers(script)
  const refreshed: string[] = []
  let token = "old"
  const tokens = {
    get: () => token,
    refresh: async (stale: string) => {
      refreshed.push(stale)
      const fresh = await refresh()
      if (fresh !== undefined) token = fresh
      return fresh
    },
  }
  const session = {
    userId: "@a:hs.example",
    deviceId: "OURS",
    baseUrl: BASE,
    serverName: "hs.example",
    tokens,
  }
  const homeserver = createHomeserver(session, { fetch })
  const sent = () => asked.map(({ init }) => new Headers(init.headers).get("Authorization"))
  return { homeserver, asked, sent, refreshed }
}
