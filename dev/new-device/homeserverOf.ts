import type { Dialect } from "./deviceId.ts"
import { baseUrlOf } from "./baseUrl.ts"
import { LinkEnded, type Offer } from "./conversation.ts"

/**
 * How a client takes the homeserver's address out of `m.login.protocols`: `js-sdk` resolves whatever stands in `homeserver`;
 * `rust` (matrix-sdk) fails unless it is an absolute URL, and the coming one takes a message with `base_url` for one of msc4388, which it
 * refuses over the 2024 channel; `text` is MSC4108 of 2025, which knows `base_url` alone.
 */
export type Reading = "js-sdk" | "rust" | "text"

/** The homeserver's base URL without a trailing slash. Throws `LinkEnded` where such a client would fail. */
export async function homeserverOf(
  { homeserver, baseUrl }: Offer,
  reading: Reading,
  dialect: Dialect,
): Promise<string> {
  if (reading === "rust" && dialect === "msc4108-2024" && baseUrl !== undefined)
    throw new LinkEnded("base_url-in-2024")
  const read = reading === "text" ? baseUrl : homeserver
  if (read === undefined) throw new LinkEnded(reading === "text" ? "no-base_url" : "no-homeserver")
  if (reading === "rust" && !isAbsolute(read)) throw new LinkEnded("relative-homeserver")
  return baseUrlOf(read)
}

/** `localhost:8008` parses too, with the scheme `localhost`, and fails later. */
function isAbsolute(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
}
