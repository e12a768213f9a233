import { accountNotices } from "./ar/accountNotices.ts"
import { borrowing } from "./ar/borrowing.ts"
import { checking } from "./ar/checking.ts"
import { checkCode, code, connecting, request } from "./ar/code.ts"
import { common } from "./ar/common.ts"
import { consent, sharing } from "./ar/consent.ts"
import { conversations } from "./ar/conversations.ts"
import { devices } from "./ar/devices.ts"
import { failures } from "./ar/failures.ts"
import { linked } from "./ar/linked.ts"
import { notPossible } from "./ar/notPossible.ts"
import { oneLink } from "./ar/oneLink.ts"
import { scanning } from "./ar/scanning.ts"
import { paused } from "./ar/paused.ts"
import { report } from "./ar/report.ts"
import { stopped } from "./ar/stopped.ts"
import { trouble } from "./ar/trouble.ts"
import { unlockWords as unlock } from "./ar/unlock.ts"
import { vouching } from "./ar/vouching.ts"
import type { Words } from "./en.ts"

/** Modern Standard Arabic. A word that is forgotten here does not compile. */
export const ar: Words = {
  language: "ar",
  direction: "rtl",
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
