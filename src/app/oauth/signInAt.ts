import { discover } from "../../homeserver/discovery.ts"
import type { Browser } from "../browser.ts"
import type { Config } from "../config.ts"
import { isListed, listLeadsTo } from "../homeservers.ts"
import type { LoginOffer } from "../login/offer.ts"
import { begin } from "./begin.ts"
import { notAllowed, problemOf, type SignInProblem } from "./problem.ts"

/**
 * From what the user typed to the OAuth server's page, or to what a homeserver without one offers instead.
 *
 * @param server user id, server name or URL; one that config.json rules out by its very name is not asked anything
 * @param stay "Stay signed in" was ticked
 */
export async function signInAt(
  browser: Browser,
  server: string,
  { homeservers, clientId }: Pick<Config, "homeservers" | "clientId">,
  stay: boolean,
): Promise<
  { ok: true; goTo: URL } | { ok: true; offer: LoginOffer } | { ok: false; problem: SignInProblem }
> {
  const listed = isListed(homeservers, server)
  if (homeservers && listed === "no") return { ok: false, problem: notAllowed(homeservers, server) }
  const found = await discover(server, browser.fetch)
  if (!found.ok) return { ok: false, problem: { kind: "discovery", problem: found.problem } }
  const { baseUrl, metadata } = found
  try {
    if (homeservers && listed === "perhaps" && !(await listLeadsTo(homeservers, baseUrl, browser.fetch)))
      return { ok: false, problem: notAllowed(homeservers, server) }
    if (metadata === undefined) {
      const { offerAt } = await import("../login/offer.ts")
      return await offerAt(browser, { baseUrl, entry: server, stay })
    }
    const goTo = await begin(browser, metadata, { baseUrl, configured: clientId, stay })
    return { ok: true, goTo }
  } catch (error) {
    return { ok: false, problem: problemOf(error, "registration") }
  }
}
