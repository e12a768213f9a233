import type { LinkStore } from "../../src/store/linkStore.ts"
import type { Answer, LinkState } from "../../src/store/state.ts"
import { showTokenDevice } from "../new-device/msc3906/showTokenDevice.ts"
import { startTokenDevice } from "../new-device/msc3906/startTokenDevice.ts"
import { approve, deny, type Credentials } from "../stack/consent.ts"
import type { Cell } from "./cell.ts"
import { scanningPhone, showingPhone, tokenPhone, type Phone } from "./phone.ts"

/** Who holds both devices: does at once what each screen asks for, and picks up another phone when the first has given up. */
export interface Person {
  /** The phones so far, the one in use last. */
  readonly phones: readonly Phone[]
  /** 2023: how many requests of ours had gone by each time that this person approved. */
  readonly approvedAfter: readonly number[]
  leave(): void
}

type On<Step extends LinkState["step"]> = Extract<LinkState, { step: Step }>

interface Surroundings {
  store: LinkStore
  account: Credentials
  /** Base URL; where a phone that shows a code makes its session. */
  homeserver: string
  /** The same for a phone of 2023: where it POSTs to. */
  rendezvousServer: string
  /** What went by so far. */
  seen: readonly unknown[]
  /** Whether it is time to look at our code. */
  mayScan: () => boolean
}

/** Sits down in front of a link that has started, or will. */
export function person(cell: Cell, surroundings: Surroundings): Person {
  const { store, account, homeserver, rendezvousServer, seen, mayScan } = surroundings
  const encryption = cell.way !== "unencrypted"
  const phones: Phone[] = []
  const done = new Set<unknown>()
  const say = (answer: Answer) => store.answer(store.getSnapshot().run, answer)
  let compared: Promise<string> | undefined
  const approvedAfter: number[] = []
  let typing: ((digits?: string) => Promise<unknown>) | undefined

  /** Does something once, for this screen or this code. */
  function once(what: unknown, act: () => unknown): void {
    if (done.has(what)) return
    done.add(what)
    act()
  }

  async function scan(qr: Uint8Array): Promise<void> {
    // Somebody whose phone shows an error tries again, with the code that is there by then.
    await phones.at(-1)?.settled
    const { state } = store.getSnapshot()
    if (state.step !== "showing-code" || state.qr !== qr) return
    if (cell.code === "msc3906") return hold(tokenPhone(startTokenDevice({ qr, encryption })))
    const phone = scanningPhone(qr)
    phones.push(phone)
    typing = async () => {
      const digits = await phone.checkCode.catch(() => undefined)
      say(digits === undefined ? { kind: "no-code-shown" } : { kind: "check-code", digits })
    }
  }

  /** Takes a phone of 2023 into the hand. */
  function hold(phone: ReturnType<typeof tokenPhone>): void {
    phones.push(phone)
    compared = phone.checkCode
  }

  async function showPhone(): Promise<void> {
    if (cell.code === "msc3906") {
      const device = showTokenDevice({ rendezvousServer, names: "unstable", encryption })
      hold(tokenPhone(device))
      return say({ kind: "scanned", bytes: await device.qr })
    }
    const phone = showingPhone(cell.code, homeserver)
    phones.push(phone)
    typing = (digits = "") => phone.typeCheckCode(digits).catch(() => say({ kind: "not-asked" }))
    say({ kind: "scanned", bytes: await phone.qr })
  }

  /** A phone without a code, or with another one, is none to let in. */
  async function compare({ checkCode, about }: On<"comparing-code">): Promise<void> {
    const isSame = (await compared?.catch(() => undefined)) === checkCode
    const approves = isSame && cell.refuses !== about
    if (approves) approvedAfter.push(seen.length)
    say({ kind: approves ? "approve" : "decline" })
  }

  /** A page that does not end well is the OAuth server's word that nobody is waiting for it any more. */
  async function consent(url: string): Promise<void> {
    if (cell.noPage === "after opening") return say({ kind: "page-did-not-open" })
    await (cell.refuses === "page" ? deny : approve)(url, account).catch(() => undefined)
  }

  function prove(refusals: number): void {
    const { mistypes = 0 } = cell
    say({ kind: "password", password: refusals < mistypes ? "mistyped" : account.password })
  }

  function look(state: LinkState): unknown {
    switch (state.step) {
      case "scan-warning":
        return say({ kind: "device-at-hand" })
      case "scanning":
        return once("scanning", () => void showPhone())
      case "showing-code":
        return mayScan() && once(state.qr, () => void scan(state.qr))
      case "entering-code":
        return once(typing, () => void typing?.())
      case "showing-check-code":
        return once(typing, () => void typing?.(state.checkCode))
      case "comparing-code":
        return once(state, () => void compare(state))
      case "proving-identity":
        return prove(state.refusals)
      case "giving-secrets":
        // A phone that shows an error asks for nothing any more.
        return typeof phones.at(-1)?.end === "object" && say({ kind: "stop-waiting" })
      case "consent-needed":
        return say({ kind: cell.noPage === "at once" ? "page-did-not-open" : "consent-opened" })
      case "awaiting-consent":
        return once("page", () => void consent(state.page.url))
      case "idle":
      case "setting-up-crypto":
      case "preparing":
      case "renewal-paused":
      case "connecting":
      case "awaiting-request":
      case "waiting-for-token":
      case "awaiting-sign-in":
      case "verifying-device":
      case "linked-unencrypted":
      case "checking-device":
      case "sharing-secrets":
      case "linked":
      case "stopped":
        return undefined
    }
  }
  const now = () => void look(store.getSnapshot().state)
  const stop = store.subscribe(now)
  const again = setInterval(now, 100)
  return {
    phones,
    approvedAfter,
    leave() {
      stop()
      clearInterval(again)
      for (const phone of phones) phone.stop()
    },
  }
}
