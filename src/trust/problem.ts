import type { Answer, Trouble } from "../homeserver/answer.ts"

/** Why the keys are not unlocked. Each asks something different of the user. */
export type UnlockProblem =
  /** What was typed is no recovery key (a typing error, most likely), and there is no passphrase that it could be. */
  | "not-a-key"
  /** A recovery key or passphrase, but not the one of this account. */
  | "wrong-key"
  /** The account has no secret storage: recovery has to be set up in another client. */
  | "no-secret-storage"
  /** No cross-signing keys are published: the identity has to be set up in another client. */
  | "no-cross-signing"
  /** Secret storage opened, but does not hold all three cross-signing keys for this recovery key (R9). */
  | "no-cross-signing-keys"
  /** The stored keys are not those that are published, or those do not sign each other: an old or a broken identity. */
  | "keys-do-not-match"
  /** A stored secret cannot be decrypted with the right key, or is no key. */
  | "damaged"
  /** The app that embeds the wizard does not hold the account's keys: it is not verified itself. */
  | "not-held"
  /** Secret storage of a kind that we do not open: unknown algorithm, no MAC to check the key with, too many rounds (R24). */
  | "unsupported"
  | "signed-out"
  | "offline"
  | "unreachable"
  | "server-error"

/** How a problem travels through `await`s inside src/trust. */
export class Locked extends Error {
  readonly problem: UnlockProblem
  constructor(problem: UnlockProblem, options?: ErrorOptions) {
    super(problem, options)
    this.name = "Locked"
    this.problem = problem
  }
}

function problemOfTrouble(trouble: Trouble): UnlockProblem {
  switch (trouble.kind) {
    case "offline":
    case "signed-out":
    case "server-error":
      return trouble.kind
    case "no-answer":
      return "unreachable"
    case "rate-limited":
    case "bad-answer":
      return "server-error"
  }
}

/** The value of an answer, undefined where there is none. Throws Locked where nobody could tell. */
export function found<T>(answer: Answer<T>): T | undefined {
  if (answer.kind === "trouble") throw new Locked(problemOfTrouble(answer.trouble))
  return answer.kind === "found" ? answer.value : undefined
}
