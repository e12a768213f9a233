/** Why this page must not go on, where it is. */
export type Unfit = "framed" | "insecure"

/**
 * Looks at where the page finds itself before anything else runs. `framed`: another page could lay itself over ours;
 * `frame-ancestors` forbids it, but only as a header, which a static host may not send (R26). `insecure`: without https (or
 * loopback) the browser gives neither WebCrypto nor locks, and anybody on the way could change the page.
 */
export function unfit(window: { top: unknown; self: unknown; isSecureContext: boolean }): Unfit | undefined {
  if (window.top !== window.self) return "framed"
  if (!window.isSecureContext) return "insecure"
  return undefined
}
