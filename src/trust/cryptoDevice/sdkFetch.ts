import type { HomeserverPort } from "../../protocol/ports.ts"
import type { ComparedKeys } from "./comparedKeys.ts"
import type { SecretRequests } from "./secretRequests.ts"

const KEYS_QUERY = "/_matrix/client/v3/keys/query"
const SYNC = "/_matrix/client/v3/sync?"
const SEND_OVER_OLM = "/_matrix/client/v3/sendToDevice/m.room.encrypted/"

/**
 * The fetch of the SDK: the homeserver's own paths go through its port, which holds the token and refreshes it, and nothing goes anywhere
 * else (R19). `signedOut` is called when an answer says that our sign-in has ended (R12). Ends with `life`: requests under way are aborted, and later ones are refused in the way after which the SDK does not retry.
 */
export function sdkFetch(
  homeserver: Pick<HomeserverPort, "baseUrl" | "request">,
  secrets: SecretRequests,
  compared: ComparedKeys,
  life: AbortSignal,
  signedOut: () => void,
): typeof globalThis.fetch {
  /** Each message has an address of its own: one that is sent again, because its answer was lost on the way, is the same message. */
  const counted = new Set<string>()
  const base = new URL(homeserver.baseUrl).href.replace(/\/$/, "")
  return async (input, init = {}) => {
    life.throwIfAborted()
    const url = input instanceof Request ? input.url : new URL(input).href
    if (!url.startsWith(`${base}/`)) throw new TypeError("the cryptography speaks with the homeserver only")
    const path = url.slice(base.length)
    const signal = init.signal ? AbortSignal.any([init.signal, life]) : life
    const response = await homeserver.request(path, { ...init, signal })
    if (response.status === 401) signedOut()
    if (response.ok && path.startsWith(KEYS_QUERY) && compared.contradictedBy(await json(response.clone())))
      return Response.json(CONTRADICTION, { status: 403 })
    if (response.ok && path.startsWith(SYNC)) secrets.received(await json(response.clone()))
    if (
      response.ok &&
      path.startsWith(SEND_OVER_OLM) &&
      typeof init.body === "string" &&
      !counted.has(path)
    ) {
      counted.add(path)
      secrets.sent(JSON.parse(init.body))
    }
    return response
  }
}

/** In the way of a homeserver's refusal, after which the SDK does not retry either. */
const CONTRADICTION = { errcode: "M_FORBIDDEN", error: "the device has another key than the compared one" }

const json = (response: Response): Promise<unknown> => response.json().catch(() => undefined)
