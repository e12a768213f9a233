import * as v from "valibot"

import { type Browser, type Line, OURS } from "../browser.ts"

/**
 * How long a tab waits for another one's answer. It is there at once unless the computer is busy: a tab that has a lock, as those do that hold a
 * token, is not frozen. Who gives up too early asks the server, and is lost if that answer is cut off.
 */
const HEARSAY_MS = 10_000

/** An access token, and the number of the refresh that it came from. */
const Token = v.object({ generation: v.number(), accessToken: v.string() })

export type Token = v.InferOutput<typeof Token>

/** What tabs of one sign-in tell each other: who needs a token, the newest one, or that the sign-in has ended. */
const News = v.variant("kind", [
  v.object({ kind: v.literal("wanted"), generation: v.number() }),
  v.object({ kind: v.literal("token"), token: Token }),
  v.object({ kind: v.literal("ended") }),
])

type News = v.InferOutput<typeof News>

/** What a tab makes of the others' news. */
interface Self {
  /** The token that this tab has, to be given to whoever asks. */
  held(): Token | undefined
  onToken(token: Token): void
  onEnded(): void
}

/** The other tabs of this browser that show the same sign-in. */
export interface Neighbours {
  tellToken(token: Token): void
  /** Lets later tabs know that there is somebody to ask. */
  holding(): void
  /** Asks for a token of this generation or a later one; resolves once `onToken` was called, at once when nobody is there to answer, or after a while. */
  ask(generation: number): Promise<void>
  /** Stops listening and answering. */
  close(): void
}

const lineOf = (browser: Browser, id: string): Line => browser.line(`${OURS}/sign-in/${id}`)

/** Tells all tabs of a sign-in that it is over. */
export function tellEnded(browser: Browser, id: string): void {
  const line = lineOf(browser, id)
  line.post({ kind: "ended" } satisfies News)
  line.close()
}

/** Listens to the other tabs of a sign-in, and answers them. */
export function meet(browser: Browser, id: string, self: Self): Neighbours {
  const line = lineOf(browser, id)
  // The browser itself lets go of a lock when its page is gone, so nobody waits for the answer of a tab that is not there.
  const presence = `${OURS}/sign-in/${id}/token`
  const waiting = new Set<() => void>()
  let leave: (() => void) | undefined
  const post = (news: News) => line.post(news)

  line.listen((message) => {
    const result = v.safeParse(News, message)
    if (!result.success) return
    const news = result.output
    if (news.kind === "ended") return self.onEnded()
    const held = self.held()
    if (news.kind === "wanted") {
      if (held !== undefined && held.generation >= news.generation) post({ kind: "token", token: held })
      return
    }
    self.onToken(news.token)
    for (const wake of waiting) wake()
  })

  return {
    tellToken: (token) => post({ kind: "token", token }),
    holding() {
      if (leave !== undefined) return
      const left = new Promise<void>((resolve) => (leave = resolve))
      void browser.locks.request(presence, { mode: "shared" }, () => left)
    },
    async ask(generation) {
      const heard = new Promise<void>((resolve) => waiting.add(resolve))
      post({ kind: "wanted", generation })
      // Granted at once when there is nobody; else when the last is gone, which may be a page that is being left.
      const over = new AbortController()
      const alone = browser.locks.request(presence, { signal: over.signal }, () => {}).catch(() => {})
      await Promise.race([heard, alone, browser.sleep(HEARSAY_MS)])
      over.abort()
      waiting.clear()
    },
    close() {
      leave?.()
      line.close()
    },
  }
}
