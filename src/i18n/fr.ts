import { accountNotices } from "./fr/accountNotices.ts"
import { borrowing } from "./fr/borrowing.ts"
import { checking } from "./fr/checking.ts"
import { checkCode, code, connecting, request } from "./fr/code.ts"
import { common } from "./fr/common.ts"
import { consent, sharing } from "./fr/consent.ts"
import { conversations } from "./fr/conversations.ts"
import { devices } from "./fr/devices.ts"
import { failures } from "./fr/failures.ts"
import { linked } from "./fr/linked.ts"
import { notPossible } from "./fr/notPossible.ts"
import { oneLink } from "./fr/oneLink.ts"
import { scanning } from "./fr/scanning.ts"
import { paused } from "./fr/paused.ts"
import { report } from "./fr/report.ts"
import { stopped } from "./fr/stopped.ts"
import { trouble } from "./fr/trouble.ts"
import { unlockWords as unlock } from "./fr/unlock.ts"
import { vouching } from "./fr/vouching.ts"
import type { Words } from "./en.ts"

/** French. A word that is forgotten here does not compile. */
export const fr: Words = {
  language: "fr",
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
