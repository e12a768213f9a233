import type { Alter, PendingGrant } from "../conversation.ts"
import type { Intent } from "./names.ts"

/** Where the new device is, until `done` settles. */
export type TokenStep =
  | "showing-code"
  | "connecting"
  | "requesting"
  | "comparing-code"
  | "signing-in"
  | "waiting-for-verification"
  | "waiting-for-secrets"

/** How a new device of MSC3906 behaves, whichever of the two shows the code. */
export interface TokenBehaviour {
  /** What the device list calls it. */
  name?: string
  /** By default it wants to sign in; `login.reciprocate` is a device that is signed in already, like ours. */
  intent?: Intent
  /** What it chooses; by default the first one offered. `none`: it says `unsupported` whatever is offered. */
  protocol?: "login_token" | "device_authorization_grant" | "none"
  /** False: it signs in without end-to-end encryption (step 14). */
  encryption?: boolean
  /** R17: in the seed's diagram it sends `m.login.progress` when it was scanned, in the seed's text when it scanned. */
  reading?: "diagram" | "text"
  /** What it says in `m.login.success` instead of the truth. */
  claims?: { device_id?: string; device_key?: string }
  /** How it names the consent page's addresses: as the seed (`verification_url`) or as RFC 8628 (`verification_uri`). */
  addresses?: "seed" | "rfc"
  /** Changes its messages on the way out; undefined swallows one. */
  alter?: Alter
  /** Milliseconds between two looks at the session. Default: 400. */
  pollEvery?: number
  /** Leaves the session for others to end, where it would delete it at the end. */
  leaveOpen?: boolean
  onStep?: (step: TokenStep) => void
}

/** What the new device became. */
export interface TokenSignedIn {
  userId: string
  deviceId: string
  accessToken: string
  /** The homeserver published its keys with the right signature before it had any secret: by the existing device. */
  crossSigned: boolean
  /** What the existing device said in `m.login.verified` is what the homeserver publishes. */
  verified: boolean
  /** The names of the secrets that it asked for and received. */
  secretsReceived: string[]
  backupEnabled: boolean
}

/** A device on its way. Every promise rejects with `LinkEnded` when the link ends before. */
export interface TokenDevice {
  /** The digits on its screen, `1234-5678-9012`, to be compared with those on the existing device. */
  readonly checkCode: Promise<string>
  /** The grant that it started, when the other device was told; only where it signs in that way. */
  readonly grant: Promise<PendingGrant>
  readonly done: Promise<TokenSignedIn>
  /** The user cancels on the new device: tells the other one. */
  cancel(): Promise<void>
  /** Deletes the session without a word. */
  vanish(): Promise<void>
  /** Ends everything it does, at any moment. */
  stop(): void
}
