import * as v from "valibot"
import { isLoopbackUrl } from "../protocol/url.ts"
import { baseUrlOf } from "./address.ts"
import type { Reply } from "./answer.ts"

const WellKnown = v.object({ "m.homeserver": v.object({ base_url: v.string() }) })

/**
 * Judges the answer for `/.well-known/matrix/client` (Matrix client-server API, "Server discovery"): where it sends us,
 * `absent` when the server has none, or `lies` when it has one that nobody can follow: not JSON, no base URL, plain http, or a
 * remote server's that names loopback (R19).
 */
export function judgeWellKnown(reply: Reply, wellKnownUrl: string): { baseUrl: string } | "absent" | "lies" {
  if (reply.status !== 200) return "absent"
  if (!v.is(WellKnown, reply.body)) return "lies"
  const baseUrl = baseUrlOf(reply.body["m.homeserver"].base_url)
  if (baseUrl === undefined || (isLoopbackUrl(baseUrl) && !isLoopbackUrl(wellKnownUrl))) return "lies"
  return { baseUrl }
}
