/** A CSP source: scheme, host and perhaps a port. Anything else could smuggle in a second directive. */
const ORIGIN = /^(https?|wss?):\/\/(\*\.)?[a-z0-9.-]+(:(\d{1,5}|\*))?$/i

/**
 * The page's Content Security Policy (R26), as one header value.
 *
 * Plain http to loopback is always allowed: a `<meta>` in the built page cannot know where the page will be served, both policies
 * apply when there is a header too, and a developer's homeserver lives at http://127.0.0.1. Nothing leaves the machine by
 * it, and https to anywhere is open anyway, because the homeserver is the user's choice.
 *
 * @param extraConnect origins that may be asked besides https and loopback, e.g. `http://matrix.lan:8008`
 * @param frameAncestors true for a header, false for `<meta>`, where browsers ignore the directive (and say so aloud)
 * @throws RangeError for an origin that is none
 */
export function policy(extraConnect: readonly string[], frameAncestors: boolean): string {
  for (const origin of extraConnect) {
    if (!ORIGIN.test(origin)) throw new RangeError(`not an origin that a policy can name: ${origin}`)
  }
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    ["connect-src 'self' https: http://127.0.0.1:* http://localhost:*", ...extraConnect].join(" "),
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    ...(frameAncestors ? ["frame-ancestors 'none'"] : []),
    "require-trusted-types-for 'script'",
    // The one of src/scanner/startWorker.ts: a worker cannot be started without.
    "trusted-types scan-worker",
  ].join("; ")
}
