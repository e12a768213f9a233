import type { SignedIn } from "../../stack/signIn.ts"
import type { Account, Stack } from "../../stack/startStack.ts"
import type { FarStore, Measured } from "./measured.ts"
import type { Grants } from "./signingOut.ts"

type Open = (session: Pick<Account, "accessToken" | "deviceId">) => Promise<FarStore>

/** An account of its own, and its existing device in the measured process. */
export class Page {
  readonly account: Account
  readonly #open: Open
  readonly #stack: Stack
  #renewed: SignedIn | undefined
  store: FarStore

  private constructor(account: Account, stack: Stack, open: Open, store: FarStore) {
    this.account = account
    this.#stack = stack
    this.#open = open
    this.store = store
  }

  static async open(measured: Measured, stack: Stack, hasCrypto: boolean): Promise<Page> {
    const account = await stack.createUser()
    const { homeserver, serverName, rendezvousServer } = stack
    const { userId, recoveryKey } = account
    const where = { homeserver, serverName, rendezvousServer, userId, recoveryKey, hasCrypto }
    const open: Open = ({ accessToken, deviceId }) => measured.open({ ...where, accessToken, deviceId })
    return new Page(account, stack, open, await open(account))
  }

  /** Another page in place of this one, with a sign-in that has published no keys yet. The one before is noted as over. */
  async renew(grants: Grants): Promise<void> {
    await this.store.close()
    if (this.#renewed) grants.add(this.#renewed)
    this.#renewed = await this.#stack.signIn(this.account)
    this.store = await this.#open(this.#renewed)
  }
}
