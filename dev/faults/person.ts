import type { LinkStore } from "../../src/store/linkStore.ts"
import type { LinkState } from "../../src/store/state.ts"
import { approve } from "../stack/consent.ts"
import type { Credentials } from "../stack/consent.ts"
import { scanningPhone, type Phone } from "./phone.ts"

/** Who holds both devices: does at once what each screen asks for, and picks up another phone when the first has given up. */
export interface Person {
  /** The phones so far, the one in use last. */
  readonly phones: readonly Phone[]
  leave(): void
}

/**
 * @param mayScan resolves when the person looks at the code for the first time
 */
export function person(store: LinkStore, account: Credentials, mayScan: () => boolean): Person {
  const phones: Phone[] = []
  let shown: Uint8Array | undefined
  let [hasTyped, hasApproved] = [false, false]
  const say = (answer: Parameters<LinkStore["answer"]>[1]) => store.answer(store.getSnapshot().run, answer)

  async function scan(qr: Uint8Array): Promise<void> {
    await phones.at(-1)?.settled
    if (shown !== qr || store.getSnapshot().state.step !== "showing-code") return
    hasTyped = false
    phones.push(scanningPhone(qr))
  }
  async function type(): Promise<void> {
    const digits = await phones.at(-1)?.checkCode.catch(() => undefined)
    say(digits === undefined ? { kind: "no-code-shown" } : { kind: "check-code", digits })
  }
  function look({ ...state }: LinkState): void {
    switch (state.step) {
      case "showing-code":
        if (state.qr === shown || !mayScan()) return
        shown = state.qr
        return void scan(state.qr)
      case "entering-code":
        if (hasTyped) return
        hasTyped = true
        return void type()
      case "consent-needed":
        return say({ kind: "consent-opened" })
      case "awaiting-consent":
        if (hasApproved) return
        hasApproved = true
        // A page that does not end well is the OAuth server's word that nobody is waiting for it any more.
        return void approve(state.page.url, account).catch(() => undefined)
      default:
    }
  }
  const now = () => look(store.getSnapshot().state)
  const stop = store.subscribe(now)
  const again = setInterval(now, 100)
  return {
    phones,
    leave() {
      stop()
      clearInterval(again)
      for (const phone of phones) phone.stop()
    },
  }
}
