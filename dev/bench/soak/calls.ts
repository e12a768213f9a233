import type { CodeKind, DialectName } from "../../../src/protocol/dialect.ts"
import type { LinkSnapshot } from "../../../src/store/reduce.ts"
import type { Answer } from "../../../src/store/state.ts"
import type { Sample } from "./sample.ts"
import type { SeenSession } from "./sessionLedger.ts"

/** Whose existing device it is, and where. */
export interface Opening {
  /** Base URLs without a trailing slash. */
  homeserver: string
  serverName: string
  /** Where a POST creates a session of 2023. */
  rendezvousServer: string
  userId: string
  deviceId: string
  accessToken: string
  recoveryKey: string
  /** Whether it gets a crypto device of memory, as links of 2023 need it: then its sign-in has to be one that has published no keys yet (R25). */
  hasCrypto: boolean
}

/** What the process of the soak asks of the process that is measured, and what it is answered. States are plain data, so they travel. */
export interface Calls {
  /** A page is opened: one store, kept until it is closed. */
  open: { asks: { device: number } & Opening; gives: undefined }
  /** Unlocks the keys and starts a run. */
  start: {
    asks: { device: number; codes: readonly CodeKind[]; scans: readonly DialectName[] }
    gives: undefined
  }
  answer: { asks: { device: number; run: number; answer: Answer }; gives: undefined }
  cancel: { asks: { device: number; run: number }; gives: undefined }
  close: { asks: { device: number }; gives: undefined }
  /** Opens and closes a crypto device without any of ours. */
  sdkAlone: { asks: Opening; gives: undefined }
  /** Collects garbage and looks at what is left. */
  look: { asks: undefined; gives: Sample }
  /** Every rendezvous session so far that one of the devices asked for. */
  sessions: { asks: undefined; gives: SeenSession[] }
}

export type CallName = keyof Calls

/** On the way there. */
export type Asked = { [K in CallName]: { id: number; call: K; asks: Calls[K]["asks"] } }[CallName]

/** On the way back: an answer, or a state that a device is in now. */
export type Told =
  | { id: number; gives: Calls[CallName]["gives"] }
  | { id: number; failed: string }
  | { device: number; snapshot: LinkSnapshot }
