import { createHomeserver } from "../../src/homeserver/homeserver.ts"
import { createLoginTokens } from "../../src/homeserver/loginTokens.ts"
import { homeserverOf } from "../../src/homeserver/testing/homeserverOf.ts"
import { dialectOf, type CodeKind } from "../../src/protocol/dialect.ts"
import type { HomeserverPort, LoginTokenPorts, Machine, TrustPort } from "../../src/protocol/ports.ts"
import { createLinkStore, type LinkStore } from "../../src/store/linkStore.ts"
import type { LinkState } from "../../src/store/state.ts"
import { pagelessMachine } from "../../src/store/pagelessMachine.ts"
import { openCryptoDevice } from "../../src/trust/cryptoDevice/open.ts"
import { unlock } from "../../src/trust/unlock.ts"
import { loadSdk } from "../stack/sdk.ts"
import type { Account, Stack } from "../stack/startStack.ts"
import { startFaultProxy, type FaultProxy } from "./proxy.ts"
import { fixedSession, ownSession } from "./tokens.ts"

/** What became of the unlocked keys. */
interface KeysSeen {
  /** How many requests had gone by when the secrets were taken out to be sent; undefined: they never were. */
  takenAfter: number | undefined
  isWiped: boolean
}

/** Our store behind fault proxies: the existing device. */
export interface ExistingDevice {
  store: LinkStore
  trust: TrustPort
  keys: KeysSeen
  /** Every state that was shown, and how many requests had gone by. */
  shown: { state: LinkState; after: number }[]
  /** Before the homeserver, and the rendezvous server beside it. */
  homeserver: FaultProxy
  oauth: FaultProxy
  close(): Promise<void>
}

/**
 * Opens the existing device of an account. All that the link asks goes through the proxies, all before it directly.
 * @param refreshes whether its access token can be refreshed
 */
export async function openExistingDevice(
  stack: Stack,
  account: Account,
  code: CodeKind,
  refreshes: boolean,
): Promise<ExistingDevice> {
  const beside = new URL(stack.rendezvousServer)
  const homeserver = await startFaultProxy((path) =>
    path.startsWith(beside.pathname) ? beside.origin : stack.homeserver,
  )
  const issuer = stack.oauth.replace(/\/$/, "")
  const oauth = await startFaultProxy(issuer)
  const fetch = throughProxies([
    [stack.homeserver, homeserver.url],
    [beside.origin, homeserver.url],
    ...(issuer === "" ? [] : ([[issuer, oauth.url]] as const)),
  ])
  const unlocked = await unlock(homeserverOf(stack, account), account.userId, account.recoveryKey)
  if (!unlocked.ok) throw new Error(`the keys could not be unlocked: ${unlocked.problem}`)
  const machine = { ...pagelessMachine, fetch }
  const isOld = dialectOf(code) === "msc3906"
  // R25: a crypto device of memory needs a sign-in that has published no keys yet.
  const own = refreshes
    ? await ownSession(stack, account, fetch)
    : fixedSession(isOld ? await stack.signIn(account) : account)
  const session = { userId: account.userId, baseUrl: stack.homeserver, serverName: stack.serverName, ...own }
  const port = createHomeserver(session, machine)
  const store = createLinkStore({
    machine,
    homeserver: port,
    rendezvousServer: stack.rendezvousServer,
    ...(isOld && { loginToken: loginTokenPorts(session, port, machine) }),
  })
  const keys: KeysSeen = { takenAfter: undefined, isWiped: false }
  const shown: ExistingDevice["shown"] = []
  store.subscribe(() => shown.push({ state: store.getSnapshot().state, after: homeserver.seen.length }))
  return {
    store,
    trust: watched(unlocked.trust, keys, homeserver),
    keys,
    shown,
    homeserver,
    oauth,
    async close() {
      store.dispose()
      await Promise.all([homeserver.close(), oauth.close()])
    },
  }
}

/** What a link of 2023 needs, with a crypto device of memory. */
export function loginTokenPorts(
  { userId, deviceId }: { userId: string; deviceId: string },
  homeserver: HomeserverPort,
  machine: Machine,
): LoginTokenPorts {
  const place = { homeserver, userId, deviceId, machine, storePrefix: undefined }
  return {
    tokens: async () => createLoginTokens(homeserver, userId),
    async openCrypto(trust, tell, signal) {
      // Node 20 lacks what the SDK uses, and this adds it.
      await loadSdk()
      return openCryptoDevice(place, trust, tell, signal)
    },
  }
}

/** fetch, with some origins replaced: the client asks the proxy and does not know. */
export function throughProxies(ways: readonly (readonly [from: string, to: string])[]): typeof fetch {
  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input)
    const way = ways.find(([from]) => url.startsWith(`${from}/`))
    if (way === undefined) return fetch(input, init)
    const response = await fetch(way[1] + url.slice(way[0].length), init)
    // What is relative to it, such as a session's address, is relative to the server that the client knows.
    return Object.defineProperty(response, "url", { value: url })
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
