import * as v from "valibot"

import type { TokenSource } from "../../homeserver/session.ts"
import { type Browser, OURS } from "../browser.ts"
import { refresh } from "../oauth/refresh.ts"
import { clearCurrentSignIn, locked, readSignIn, removeSignIn, type SignIn, writeSignIn } from "./record.ts"

/** How long a tab waits to hear the token of the tab that was quicker, before it refreshes itself. */
const HEARSAY_MS = 300

/** What tabs of one sign-in tell each other: a fresh access token, or that the sign-in has ended. */
const News = v.variant("kind", [
  v.object({ kind: v.literal("token"), generation: v.number(), accessToken: v.string() }),
  v.object({ kind: v.literal("ended") }),
])

type News = v.InferOutput<typeof News>
type Held = Extract<News, { kind: "token" }>

export interface Tokens extends TokenSource {
  /** Resolves when the server or another tab has ended the sign-in. */
  readonly ended: Promise<void>
  /** Tells the other tabs of this sign-in that it is over. */
  tellEnded(): void
  /** Stops listening and forgets the access token. */
  close(): void
}

/**
 * The access token of one sign-in: in memory only, refreshed once for everybody who holds the same stale one, in this tab and
 * in the others (R24).
 *
 * @param first the token that came with the sign-in; after a reload there is none, and `get` is empty until a refresh
 */
export function createTokens(browser: Browser, signIn: SignIn, first?: string): Tokens {
  const { id } = signIn
  let tellEnd = () => {}
  const ended = new Promise<void>((resolve) => (tellEnd = resolve))
  let held: Held | undefined
  let running: Promise<string | undefined> | undefined
  let over = false
  const waiting = new Set<() => void>()
  const line = browser.line(`${OURS}/sign-in/${id}`)

  function hold(token: Held) {
    held = token
    for (const wake of waiting) wake()
  }

  function end(): undefined {
    held = undefined
    over = true
    tellEnd()
    return undefined
  }

  if (first !== undefined) held = { kind: "token", generation: signIn.generation, accessToken: first }
  line.listen((message) => {
    const news = v.safeParse(News, message)
    if (!news.success || over) return
    if (news.output.kind === "ended") end()
    else if (news.output.generation > (held?.generation ?? -1)) hold(news.output)
  })

  async function hear(generation: number) {
    const heard = new Promise<void>((resolve) => waiting.add(resolve))
    if ((held?.generation ?? -1) < generation) await Promise.race([heard, browser.sleep(HEARSAY_MS)])
    waiting.clear()
  }

  async function refreshAlone(stale: string): Promise<string | undefined> {
    if (over) return undefined
    const record = readSignIn(browser, id)
    if (record === undefined || record.leaving) return end()
    if (held !== undefined && held.generation < record.generation) await hear(record.generation)
    if (held !== undefined && held.accessToken !== stale) return held.accessToken
    const tokens = await refresh(browser, record.server, record.clientId, record.refreshToken)
    if (tokens === "ended") {
      removeSignIn(browser, id)
      clearCurrentSignIn(browser, id)
      line.post({ kind: "ended" } satisfies News)
      return end()
    }
    const generation = record.generation + 1
    const lastUsed = browser.wallClock()
    writeSignIn(browser, { ...record, refreshToken: tokens.refreshToken, generation, lastUsed })
    const fresh: Held = { kind: "token", generation, accessToken: tokens.accessToken }
    line.post(fresh)
    hold(fresh)
    return tokens.accessToken
  }

  return {
    ended,
    get: () => held?.accessToken ?? "",
    refresh(stale) {
      if (over) return Promise.resolve(undefined)
      if (held !== undefined && held.accessToken !== stale) return Promise.resolve(held.accessToken)
      running ??= locked(browser, id, () => refreshAlone(stale)).finally(() => (running = undefined))
      return running
    },
    tellEnded: () => line.post({ kind: "ended" } satisfies News),
    close() {
      over = true
      held = undefined
      line.close()
    },
  }
}
