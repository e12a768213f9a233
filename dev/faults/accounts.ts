import type { Account, Stack } from "../stack/startStack.ts"

/** Synapse gives a user one login token a minute, and that cannot be changed. Milliseconds. */
const REST = 62_000

/** Accounts for links of 2023, each used again once it may have its next token: making one takes longer than most links. */
export class TokenAccounts {
  readonly #stack: Stack
  readonly #resting: { account: Account; until: number }[] = []

  constructor(stack: Stack) {
    this.#stack = stack
  }

  async take(): Promise<Account> {
    const [oldest] = this.#resting
    if (oldest === undefined || oldest.until > performance.now()) return this.#stack.createUser()
    this.#resting.shift()
    return oldest.account
  }

  giveBack(account: Account): void {
    this.#resting.push({ account, until: performance.now() + REST })
  }
}
