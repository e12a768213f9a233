import { createHomeserver } from "../../src/homeserver/homeserver.ts"
import { homeserverOf } from "../../src/homeserver/testing/homeserverOf.ts"
import type { TrustPort } from "../../src/protocol/ports.ts"
import { createLinkStore, type LinkStore } from "../../src/store/linkStore.ts"
import type { LinkState } from "../../src/store/state.ts"
import { nodeMachine } from "../../src/store/testing/nodeMachine.ts"
import { unlock } from "../../src/trust/unlock.ts"
import type { Account, Stack } from "../stack/startStack.ts"
import { startFaultProxy, type FaultProxy } from "./proxy.ts"
import { fixedToken, ownTokens } from "./tokens.ts"

/** What became of the unlocked keys. */
interface KeysSeen {
  /** How many requests had gone by when the secrets were taken out to be sent; undefined: they never were. */
  takenAfter: number | undefined
  isWiped: boolean
}

/** Our store behind two fault proxies: the existing device. */
export interface ExistingDevice {
  store: LinkStore
  trust: TrustPort
  keys: KeysSeen
  /** Every state that was shown. */
  states: LinkState[]
  homeserver: FaultProxy
  oauth: FaultProxy
  close(): Promise<void>
}

/**
 * Opens the existing device of an account. All that the link asks goes through the proxies, all before it directly.
 * @param refreshes whether it is a sign-in of its own, whose access token can be refreshed
 */
export async function openExistingDevice(
  stack: Stack,
  account: Account,
  refreshes: boolean,
): Promise<ExistingDevice> {
  const homeserver = await startFaultProxy(stack.homeserver)
  const oauth = await startFaultProxy(stack.oauth.replace(/\/$/, ""))
  const fetch = throughProxies([
    [stack.homeserver, homeserver.url],
    [stack.oauth.replace(/\/$/, ""), oauth.url],
  ])
  const direct = homeserverOf(stack, account)
  const unlocked = await unlock(direct, account.userId, account.recoveryKey)
  if (!unlocked.ok) throw new Error(`the keys could not be unlocked: ${unlocked.problem}`)
  const { userId, deviceId } = account
  const tokens = refreshes ? await ownTokens(stack, account, fetch) : fixedToken(account.accessToken)
  const session = { userId, deviceId, baseUrl: stack.homeserver, serverName: stack.serverName, tokens }
  const machine = { ...nodeMachine, fetch }
  const store = createLinkStore({ machine, homeserver: createHomeserver(session, machine) })
  const keys: KeysSeen = { takenAfter: undefined, isWiped: false }
  const states: LinkState[] = []
  store.subscribe(() => states.push(store.getSnapshot().state))
  return {
    store,
    trust: watched(unlocked.trust, keys, homeserver),
    keys,
    states,
    homeserver,
    oauth,
    async close() {
      store.dispose()
      await Promise.all([homeserver.close(), oauth.close()])
    },
  }
}

/** fetch, with some origins replaced: the client asks the proxy and does not know. */
function throughProxies(ways: readonly (readonly [from: string, to: string])[]): typeof fetch {
  return (input, init) => {
    const url = input instanceof Request ? input.url : String(input)
    const way = ways.find(([from]) => url.startsWith(`${from}/`))
    return way ? fetch(way[1] + url.slice(way[0].length), init) : fetch(input, init)
  }
}

function watched(trust: TrustPort, keys: KeysSeen, proxy: FaultProxy): TrustPort {
  return {
    backup: trust.backup,
    secrets() {
      keys.takenAfter ??= proxy.seen.length
      return trust.secrets()
    },
    wipe() {
      keys.isWiped = true
      trust.wipe()
    },
  }
}
