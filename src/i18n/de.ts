import { accountNotices } from "./de/accountNotices.ts"
import { borrowing } from "./de/borrowing.ts"
import { checking } from "./de/checking.ts"
import { checkCode, code, connecting, request } from "./de/code.ts"
import { common } from "./de/common.ts"
import { consent, sharing } from "./de/consent.ts"
import { conversations } from "./de/conversations.ts"
import { devices } from "./de/devices.ts"
import { failures } from "./de/failures.ts"
import { linked } from "./de/linked.ts"
import { notPossible } from "./de/notPossible.ts"
import { oneLink } from "./de/oneLink.ts"
import { scanning } from "./de/scanning.ts"
import { paused } from "./de/paused.ts"
import { report } from "./de/report.ts"
import { stopped } from "./de/stopped.ts"
import { trouble } from "./de/trouble.ts"
import { unlockWords as unlock } from "./de/unlock.ts"
import { vouching } from "./de/vouching.ts"
import type { Words } from "./en.ts"

/** German. A word that is forgotten here does not compile. */
export const de: Words = {
  language: "de",
  direction: "ltr",
  common,
  checking,
  code,
  connecting,
  checkCode,
  request,
  consent,
  sharing,
  linked,
  later: {
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
  },
}
