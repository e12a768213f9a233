import type { LinkState } from "../state.ts"

/** What is known of one run of 2023 from outside: what its user, its peers and its homeserver did. */
export interface TokenRunRecord {
  readonly id: number
  readonly deviceId: string
  readonly states: LinkState[]
  /** The user's word over the codes, by what they were about. */
  readonly approved: Set<"sign-in" | "keys">
  /** What new devices have called themselves: id and key. */
  readonly told: Set<string>
  /** Keys that the homeserver has told us: id and key. */
  readonly looked: Set<string>
  readonly signed: Set<string>
  /** Devices that were there when the link was approved. */
  before: ReadonlySet<string>
  usesGrant: boolean
  issued: number
  tokensRead: number
  isWiped: boolean
}

export const tokenRecordOf = (id: number): TokenRunRecord => ({
  id,
  deviceId: `DEVICE${id}`,
  states: [],
  approved: new Set(),
  told: new Set(),
  looked: new Set(),
  signed: new Set(),
  before: new Set(),
  usesGrant: false,
  issued: 0,
  tokensRead: 0,
  isWiped: false,
})

/** At the moment at which a login token is issued: what is missing, if anything. */
export const missingForToken = (run: TokenRunRecord): string[] =>
  missing({
    "the user's approval": run.approved.has("sign-in"),
    "a token of its own": run.issued === 0,
    keys: !run.isWiped,
  })

/** At the moment at which a device is signed: what is missing, if anything. */
export const missingForSignature = (run: TokenRunRecord, deviceId: string, key: string): string[] =>
  missing({
    "the user's approval": run.approved.has(run.usesGrant ? "keys" : "sign-in"),
    "the new device's word": run.told.has(pairOf(deviceId, key)),
    "the homeserver's word": run.looked.has(pairOf(deviceId, key)),
    "newness of the device": !run.before.has(deviceId),
    keys: !run.isWiped,
  })

/** A device's id and key, as members of sets. */
export const pairOf = (deviceId: unknown, key: unknown): string => JSON.stringify([deviceId, key])

const missing = (conditions: Record<string, boolean>): string[] =>
  Object.entries(conditions).flatMap(([name, isMet]) => (isMet ? [] : [name]))
