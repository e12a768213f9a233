import { createHomeserver } from "../../../src/homeserver/homeserver.ts"
import { homeserverOf } from "../../../src/homeserver/testing/homeserverOf.ts"
import { dialectOf, type CodeKind } from "../../../src/protocol/dialect.ts"
import type { Machine } from "../../../src/protocol/ports.ts"
import { createLinkStore, type LinkStore } from "../../../src/store/linkStore.ts"
import type { Answer, LinkState } from "../../../src/store/state.ts"
import { unlock } from "../../../src/trust/unlock.ts"
import { loginTokenPorts } from "../../faults/device.ts"
import { fixedSession } from "../../faults/tokens.ts"
import type { Account, Stack } from "../../stack/startStack.ts"
import type { ExistingDevice, Hands } from "./existing.ts"

type On<Step extends LinkState["step"]> = Extract<LinkState, { step: Step }>

/** Our store without a page. @param machine whose `fetch` goes through the delay */
export function ours(stack: Stack, account: Account, machine: Machine): ExistingDevice {
  let store: LinkStore | undefined

  async function begin(code: CodeKind, codes: CodeKind[], hands: Hands) {
    const isOld = dialectOf(code) === "msc3906"
    const unlocked = await unlock(homeserverOf(stack, account), account.userId, account.recoveryKey)
    if (!unlocked.ok) throw new Error(`the keys could not be unlocked: ${unlocked.problem}`)
    // A crypto device of memory needs a sign-in that has published no keys yet.
    const own = fixedSession(isOld ? await stack.signIn(account) : account)
    const session = {
      ...own,
      userId: account.userId,
      baseUrl: stack.homeserver,
      serverName: stack.serverName,
    }
    const homeserver = createHomeserver(session, machine)
    store = createLinkStore({
      machine,
      homeserver,
      rendezvousServer: stack.rendezvousServer,
      ...(isOld && { loginToken: loginTokenPorts(session, homeserver, machine) }),
    })
    const link = follow(store, hands)
    store.start({ codes, scans: [dialectOf(code)], trust: unlocked.trust })
    return link
  }

  return {
    name: "ours",
    async show(code, hands) {
      const link = await begin(code, [code], hands)
      const { qr } = await link.at("showing-code")
      return { qr, linked: link.linked }
    },
    async readyToScan(code, hands) {
      const link = await begin(code, [], hands)
      await link.at("scan-warning")
      link.say({ kind: "device-at-hand" })
      await link.at("scanning")
      return async (bytes) => {
        link.say({ kind: "scanned", bytes })
        await link.linked
      }
    },
    rest: () => store?.dispose(),
    close: () => store?.dispose(),
  }
}

/** Answers each screen at once. */
function follow(store: LinkStore, hands: Hands) {
  const say = (answer: Answer): void => store.answer(store.getSnapshot().run, answer)
  let seen: LinkState | undefined

  async function act(state: LinkState): Promise<void> {
    if (state.step === "entering-code") say({ kind: "check-code", digits: await hands.readCode() })
    if (state.step === "showing-check-code") await hands.typeCode(state.checkCode)
    if (state.step === "comparing-code") {
      say({ kind: (await hands.readCode()) === state.checkCode ? "approve" : "decline" })
    }
    if (state.step === "proving-identity") say({ kind: "password", password: hands.password })
    if (state.step === "consent-needed") {
      await hands.approve(state.page.url)
      say({ kind: "consent-opened" })
    }
  }
  function at<Step extends LinkState["step"]>(step: Step): Promise<On<Step>> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const { state } = store.getSnapshot()
        if (is(state, step)) resolve(state)
        else if (state.step === "stopped")
          reject(new Error(`our link ended: ${JSON.stringify(state.failure)}`))
        else return
        stop()
      }
      const stop = store.subscribe(look)
      look()
    })
  }
  const linked = new Promise<void>((resolve, reject) => {
    store.subscribe(() => {
      const { state } = store.getSnapshot()
      if (state === seen) return
      seen = state
      act(state).catch(reject)
      if (state.step === "stopped") reject(new Error(`our link ended: ${JSON.stringify(state.failure)}`))
      if (state.step === "linked") resolve()
    })
  })
  // Told by whoever waits for it.
  linked.catch(() => undefined)
  return { at, linked, say }
}

const is = <Step extends LinkState["step"]>(state: LinkState, step: Step): state is On<Step> =>
  state.step === step
