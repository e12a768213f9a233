import { discover } from "../../homeserver/discovery.ts"
import type { Browser } from "../browser.ts"
import { begin } from "./begin.ts"
import { problemOf, type SignInProblem } from "./problem.ts"

/**
 * From what the user typed to the OAuth server's page.
 *
 * @param server user id, server name or URL
 * @param configured issuer -> client id, from config.json
 * @param stay "Stay signed in" was ticked
 */
export async function signInAt(
  browser: Browser,
  server: string,
  { configured, stay }: { configured: Readonly<Record<string, string>>; stay: boolean },
): Promise<{ ok: true; goTo: URL } | { ok: false; problem: SignInProblem }> {
  const found = await discover(server, browser.fetch)
  if (!found.ok) return { ok: false, problem: { kind: "discovery", problem: found.problem } }
  if (found.metadata === undefined) return { ok: false, problem: { kind: "no-oauth" } }
  try {
    const goTo = await begin(browser, found.metadata, { baseUrl: found.baseUrl, configured, stay })
    return { ok: true, goTo }
  } catch (error) {
    return { ok: false, problem: problemOf(error, "registration") }
  }
}
