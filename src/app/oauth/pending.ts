import * as v from "valibot"

import { type Browser, OURS } from "../browser.ts"

/** What is kept of the OAuth server's metadata, so that its tokens go nowhere but where they came from. */
export const Server = v.object({
  issuer: v.string(),
  authorization_endpoint: v.string(),
  token_endpoint: v.string(),
  revocation_endpoint: v.exactOptional(v.string()),
  authorization_response_iss_parameter_supported: v.exactOptional(v.boolean()),
})

export type Server = v.InferOutput<typeof Server>

/** A sign-in that is under way on the OAuth server's page. `verifier` is useless without the code that comes back. */
const Pending = v.object({
  server: Server,
  clientId: v.string(),
  /** Base URL of the homeserver. */
  baseUrl: v.string(),
  deviceId: v.string(),
  scopes: v.picklist(["stable", "unstable"]),
  responseMode: v.picklist(["fragment", "query"]),
  state: v.string(),
  verifier: v.string(),
  /** "Stay signed in" was ticked. */
  stay: v.boolean(),
})

export type Pending = v.InferOutput<typeof Pending>

const KEY = `${OURS}/pending`

export const keepPending = (browser: Browser, pending: Pending): void =>
  browser.tab.setItem(KEY, JSON.stringify(pending))

/** The sign-in that this tab started, once: a second answer finds nothing to answer. */
export function takePending(browser: Browser): Pending | undefined {
  const text = browser.tab.getItem(KEY)
  browser.tab.removeItem(KEY)
  if (text === null) return undefined
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), Pending), text)
  return result.success ? result.output : undefined
}
