import { readAddress } from "../homeserver/address.ts"
import { discover } from "../homeserver/discovery.ts"
import { SignInStop } from "./oauth/problem.ts"

/** The allowed homeservers as config.json names them: server names and base URLs. Undefined: any. */
type Homeservers = readonly string[] | undefined

/**
 * Whether an entry (user id, server name or URL) is on the list, as far as that can be told without asking anybody. `perhaps`: a name and a URL
 * may stand for the same homeserver, and only discovery tells.
 */
export function isListed(homeservers: Homeservers, entry: string): "yes" | "no" | "perhaps" {
  const address = readAddress(entry)
  if (homeservers === undefined) return "yes"
  if (typeof address === "string") return "perhaps"
  const listed = homeservers.map(readAddress).filter((one) => typeof one !== "string")
  const alike = listed.filter(({ typedAsUrl }) => typedAsUrl === address.typedAsUrl)
  if (alike.some(({ baseUrl }) => baseUrl === address.baseUrl)) return "yes"
  return alike.length === listed.length ? "no" : "perhaps"
}

/**
 * Whether the homeserver at this base URL is one that the list leads to.
 * @throws SignInStop if a server of the list could not be asked where it has its homeserver, and none of the others has it there
 */
export async function listLeadsTo(
  homeservers: readonly string[],
  baseUrl: string,
  fetch: typeof globalThis.fetch,
): Promise<boolean> {
  if (isListed(homeservers, baseUrl) === "yes") return true
  const names = homeservers.filter((entry) => !entry.includes("://"))
  const found = await Promise.all(names.map((name) => discover(name, fetch)))
  if (found.some((one) => one.ok && one.baseUrl === baseUrl)) return true
  const unheard = found.find((one) => !one.ok && /^(offline|no-answer|server-error)$/.test(one.problem))
  if (unheard) throw new SignInStop({ kind: "unreachable" })
  return false
}

/** Whether this user may be signed in here. @throws as `listLeadsTo` */
export async function isAllowed(
  homeservers: Homeservers,
  { userId, baseUrl }: { userId: string; baseUrl: string },
  fetch: typeof globalThis.fetch,
): Promise<boolean> {
  if (homeservers === undefined || isListed(homeservers, userId) === "yes") return true
  return listLeadsTo(homeservers, baseUrl, fetch)
}
