import type { accountNotices } from "./en/accountNotices.ts"
import type { borrowing } from "./en/borrowing.ts"
import type { conversations } from "./en/conversations.ts"
import type { devices } from "./en/devices.ts"
import type { failures } from "./en/failures.ts"
import type { notPossible } from "./en/notPossible.ts"
import type { scanning } from "./en/scanning.ts"
import type { oneLink } from "./en/oneLink.ts"
import type { paused } from "./en/paused.ts"
import type { report } from "./en/report.ts"
import type { stopped } from "./en/stopped.ts"
import type { trouble } from "./en/trouble.ts"
import type { unlockWords } from "./en/unlock.ts"
import type { vouching } from "./en/vouching.ts"

export type AccountNotices = typeof accountNotices
export type BorrowingWords = typeof borrowing
export type ConversationWords = typeof conversations
export type DeviceWords = typeof devices
export type FailuresWords = typeof failures
export type NotPossibleWords = typeof notPossible
export type OneLinkWords = typeof oneLink
export type PausedWords = typeof paused
export type ReportWords = typeof report
export type ScanningWords = typeof scanning
export type StoppedWords = typeof stopped
export type TroubleWords = typeof trouble
export type UnlockWords = typeof unlockWords
export type VouchingWords = typeof vouching

/** The words of screens that are loaded when they are wanted. In English they come with the screen; another language comes whole. */
export interface LaterWords {
  accountNotices: AccountNotices
  borrowing: BorrowingWords
  conversations: ConversationWords
  devices: DeviceWords
  failures: FailuresWords
  notPossible: NotPossibleWords
  oneLink: OneLinkWords
  paused: PausedWords
  report: ReportWords
  scanning: ScanningWords
  stopped: StoppedWords
  trouble: TroubleWords
  unlock: UnlockWords
  vouching: VouchingWords
}
