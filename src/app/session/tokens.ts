import type { TokenSource } from "../../homeserver/session.ts"
import type { Browser } from "../browser.ts"
import { forget } from "./forget.ts"
import { meet, tellEnded, type Token } from "./neighbours.ts"
import { isExpired, locked, readSignIn, type SignIn, touch, writeSignIn } from "./record.ts"
import { renew } from "./renew.ts"

/** How a sign-in ended by itself. `expired`: the user has to sign in anew, as the same device (soft logout). */
export type EndedBy = "ended" | "expired"

export interface Tokens extends TokenSource {
  /** Resolves when the server or another tab has ended the sign-in. */
  readonly ended: Promise<EndedBy>
  /** Stops listening and forgets the access token. */
  close(): void
}

/**
 * The access token of one sign-in: in memory only, refreshed once for everybody who holds the same stale one, in this tab and
 * in the others (R24).
 *
 * A refresh whose answer never arrives, because the page is reloaded or closed meanwhile, uses up the refresh token. Servers
 * that know the problem take it once more; others end the sign-in. So a refresh is what a tab does last: first it asks the
 * others for their token.
 *
 * @param first the token that came with the sign-in; after a reload there is none, and `get` is empty until a refresh
 */
export function createTokens(browser: Browser, signIn: SignIn, first?: string): Tokens {
  const { id } = signIn
  let tellEnd = (_why: EndedBy) => {}
  const ended = new Promise<EndedBy>((resolve) => (tellEnd = resolve))
  let held: Token | undefined
  let running: Promise<string | undefined> | undefined
  let over = false

  const neighbours = meet(browser, id, {
    held: () => held,
    onEnded: end,
    onToken(token) {
      if (!over && token.generation > (held?.generation ?? -1)) hold(token)
    },
  })
  if (first !== undefined) hold({ generation: signIn.generation, accessToken: first })

  function hold(token: Token): string {
    held = token
    neighbours.holding()
    return token.accessToken
  }

  function end(): undefined {
    held = undefined
    over = true
    tellEnd(isExpired(readSignIn(browser, id)) ? "expired" : "ended")
    return undefined
  }

  /** A token that another tab has and this one lacks, if there is one. */
  async function askOthers(record: SignIn): Promise<void> {
    if (held === undefined || held.generation < record.generation) await neighbours.ask(record.generation)
  }

  function usable(): SignIn | undefined {
    const record = readSignIn(browser, id)
    return record === undefined || record.leaving || isExpired(record) ? undefined : record
  }

  async function refreshAlone(stale: string): Promise<string | undefined> {
    if (over) return undefined
    const known = usable()
    if (known === undefined) return end()
    await askOthers(known)
    if (over) return undefined
    if (held !== undefined && held.accessToken !== stale) {
      touch(browser, id)
      return held.accessToken
    }
    // Anew: what the tab before wrote arrives a little later than its lock (see `touch`).
    const record = usable()
    if (record === undefined) return end()
    const renewed = await renew(browser, record)
    if (renewed === "ended" || renewed === "expired") {
      if (renewed === "expired") writeSignIn(browser, { ...record, expired: true })
      else await forget(browser, id)
      tellEnded(browser, id)
      return end()
    }
    const generation = record.generation + 1
    const lastUsed = browser.wallClock()
    writeSignIn(browser, { ...renewed.signIn, generation, lastUsed })
    const fresh: Token = { generation, accessToken: renewed.accessToken }
    neighbours.tellToken(fresh)
    return hold(fresh)
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
    close() {
      over = true
      held = undefined
      neighbours.close()
    },
  }
}
