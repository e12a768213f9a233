import type { Config } from "./config.ts"
import { isListed } from "./homeservers.ts"
import { notAllowed, type SignInProblem } from "./oauth/problem.ts"
import type { Route } from "./route.ts"

/** What stands in the sign-in field to begin with. The user sees and confirms it (R24). */
export interface Proposal {
  server: string | undefined
  /** `link`: whoever made the link chose it. `only`: there is no other choice. */
  by: "link" | "only" | "us"
  /** A link that names a homeserver which is not allowed. */
  problem: SignInProblem | undefined
}

/** @param before the homeserver of a sign-in that has expired */
export function propose(
  { homeserver, homeservers }: Pick<Config, "homeserver" | "homeservers">,
  route: Route | undefined,
  before: string | undefined,
): Proposal {
  const linked = route?.homeserver ?? route?.userId
  const isRefused = linked !== undefined && isListed(homeservers, linked) === "no"
  const problem = isRefused && homeservers ? notAllowed(homeservers, linked) : undefined
  const fit = isRefused ? undefined : linked
  if (homeservers?.length === 1) {
    const isOnly = fit !== undefined && isListed(homeservers, fit) === "yes"
    return { server: isOnly ? fit : homeservers[0], by: "only", problem }
  }
  return { server: fit ?? before ?? homeserver, by: fit === undefined ? "us" : "link", problem }
}
