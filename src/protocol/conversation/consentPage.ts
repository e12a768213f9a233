import type { PageRefusal } from "../failure.ts"
import type { ProtocolRequest } from "../messages/deviceGrant.ts"
import { isLoopbackHost, isLoopbackUrl } from "../url.ts"

/** The page on which the user consents. `url` passed every check of R18 and R19. */
export interface ConsentPage {
  /** What the user opens. */
  url: string
  /** Host and port, to be shown before the user opens it. */
  host: string
  /** False: the user will have to type the code that the new device shows. */
  complete: boolean
}

type Grant = Omit<ProtocolRequest["device_authorization_grant"], "verification_uri"> & {
  /** In 2023 there may be the complete one only. */
  verification_uri?: string | undefined
}

/**
 * Judges the addresses that the new device named (step 5). Both have to pass, also the one that is not opened: a peer that
 * tries a `javascript:` address in one of them deserves no trust in the other.
 */
export function judgePage(
  grant: Grant,
  homeserver: string,
): { page: ConsentPage } | { refusal: PageRefusal } {
  const { verification_uri_complete: complete } = grant
  const plain = grant.verification_uri ?? complete ?? ""
  const refusal = refuse(plain, homeserver) ?? (complete ? refuse(complete, homeserver) : undefined)
  if (refusal) return { refusal }
  const url = new URL(complete || plain)
  return { page: { url: url.href, host: url.host, complete: Boolean(complete) } }
}

function refuse(text: string, homeserver: string): PageRefusal | undefined {
  if (!URL.canParse(text)) return "unparsable"
  const url = new URL(text)
  if (url.protocol !== "https:" && url.protocol !== "http:") return "scheme"
  if (url.username !== "" || url.password !== "") return "credentials"
  const needsLoopback = url.protocol === "http:" || isLoopbackHost(url.hostname)
  return needsLoopback && !isLoopbackUrl(homeserver) ? "not-https" : undefined
}
