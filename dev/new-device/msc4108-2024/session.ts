import { MSC4108RendezvousSession } from "matrix-js-sdk/lib/rendezvous/index.js"

/**
 * js-sdk's session. It sleeps for a second after each look that brought nothing, and has no option for that; so one that is to look
 * more often has a fetch that answers only when there is something new.
 * @param where of a code that was scanned, or where to create one
 * @param pollEvery milliseconds between two looks; undefined: js-sdk's second
 */
export function openSession(
  where: { url: string } | { fallbackRzServer: string },
  pollEvery: number | undefined,
): MSC4108RendezvousSession {
  const fetchFn: typeof fetch = async (input, init) => {
    for (;;) {
      const response = await fetch(input, init)
      if (response.status !== 304 || session.cancelled || pollEvery === undefined) return response
      await new Promise((resolve) => setTimeout(resolve, pollEvery))
    }
  }
  const session: MSC4108RendezvousSession =
    "url" in where
      ? new MSC4108RendezvousSession({ ...where, fetchFn })
      : new MSC4108RendezvousSession({ ...where, fetchFn })
  return session
}
