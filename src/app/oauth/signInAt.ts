import { discover } from "../../homeserver/discovery.ts"
import type { Browser } from "../browser.ts"
import type { LoginOffer } from "../login/offer.ts"
import { begin } from "./begin.ts"
import { problemOf, type SignInProblem } from "./problem.ts"

/**
 * From what the user typed to the OAuth server's page, or to what a homeserver without one offers instead.
 *
 * @param server user id, server name or URL
 * @param configured issuer -> client id, from config.json
 * @param stay "Stay signed in" was ticked
 */
export async function signInAt(
  browser: Browser,
  server: string,
  { configured, stay }: { configured: Readonly<Record<string, string>>; stay: boolean },
): Promise<
  { ok: true; goTo: URL } | { ok: true; offer: LoginOffer } | { ok: false; problem: SignInProblem }
> {
  const found = await discover(server, browser.fetch)
  if (!found.ok) return { ok: false, problem: { kind: "discovery", problem: found.problem } }
  const { baseUrl, metadata } = found
  try {
    if (metadata === undefined) {
      const { offerAt } = await import("../login/offer.ts")
      return await offerAt(browser, { baseUrl, entry: server, stay })
    }
    const goTo = await begin(browser, metadata, { baseUrl, configured, stay })
    return { ok: true, goTo }
  } catch (error) {
    return { ok: false, problem: problemOf(error, "registration") }
  }
}
