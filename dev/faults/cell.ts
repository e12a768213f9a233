import type { CodeKind } from "../../src/protocol/dialect.ts"
import type { WireReason } from "../../src/protocol/messages/deviceGrant.ts"
import type { FailureCase } from "../../src/i18n/failureCase.ts"
import type { Rule } from "./fault.ts"

/**
 * How a link ends. `linked`: the new device's keys were seen, signed. `linked, not confirmed`: the secrets went out, its keys were
 * not seen within a minute. `linked, not asked`: it is verified, and did not ask us for its secrets. `unencrypted`: it signed in without keys, as it said;
 * `unencrypted, not named`: and which one it is nobody could tell. Otherwise the failure, by its words, and what is true of the device afterwards.
 */
export type End =
  | "linked"
  | "linked, not confirmed"
  | "linked, not asked"
  | "unencrypted"
  | "unencrypted, not named"
  | `${FailureCase}, ${"none" | "watching" | "signed-in"}`

/** What a new device of 2023 is told (MSC3906). */
export type TokenReason = "declined" | "cancelled" | "unsupported" | "incompatible_intent"

/** One row of the table: what goes wrong where, and how the link may end. Plain data. */
export interface Cell {
  code: CodeKind
  shows: "we" | "they"
  step: string
  fault: string
  /** Every rule has to hit, or the cell says nothing. */
  rules: readonly Rule[]
  /** Rules before the OAuth server, where the access token is refreshed. */
  oauthRules?: readonly Rule[]
  ends: readonly End[]
  /** What the peer has to hear, where it can. By default whatever is right for the failure, or nothing. */
  told?: WireReason | TokenReason
  /** The new device scans only once the fault has hit. */
  scansAfterFault?: boolean
  /** How often the access token is refreshed. Default: it cannot be. */
  refreshes?: number
  /** The session's life, where it is shorter than the server makes it. Milliseconds. */
  life?: number
  /** 2023: how often the password is mistyped first. Default: never. */
  mistypes?: number
  /**
   * 2023: how the new device signs in, if not by a login token and with encryption. `grant`: by the user's consent on the OAuth server's
   * page; `unencrypted`: by a login token, without encryption.
   */
  way?: "grant" | "unencrypted"
  /** 2023: where the user says no: to the digits, on the consent page, or to the keys once the device has signed in. */
  refuses?: "sign-in" | "page" | "keys"
  /** 2023: the user says that the consent page did not open: at once, or after having opened it. */
  noPage?: "at once" | "after opening"
}

export const nameOf = ({ code, way, shows, step, fault }: Cell): string =>
  `${code}${way ? ` (${way})` : ""}, ${shows} show the code, ${step}: ${fault}`
