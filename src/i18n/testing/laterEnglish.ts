import { accountNotices } from "../en/accountNotices.ts"
import { borrowing } from "../en/borrowing.ts"
import { conversations } from "../en/conversations.ts"
import { devices } from "../en/devices.ts"
import { failures } from "../en/failures.ts"
import { notPossible } from "../en/notPossible.ts"
import { oneLink } from "../en/oneLink.ts"
import { paused } from "../en/paused.ts"
import { report } from "../en/report.ts"
import { scanning } from "../en/scanning.ts"
import { stopped } from "../en/stopped.ts"
import { trouble } from "../en/trouble.ts"
import { unlockWords as unlock } from "../en/unlock.ts"
import { vouching } from "../en/vouching.ts"
import type { LaterWords } from "../later.ts"

/** All that comes with the screens. */
export const laterEnglish: LaterWords = {
  accountNotices,
  borrowing,
  conversations,
  devices,
  failures,
  notPossible,
  oneLink,
  paused,
  report,
  scanning,
  stopped,
  trouble,
  unlock,
  vouching,
}
