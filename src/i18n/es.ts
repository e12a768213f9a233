import { accountNotices } from "./es/accountNotices.ts"
import { borrowing } from "./es/borrowing.ts"
import { checking } from "./es/checking.ts"
import { checkCode, code, connecting, request } from "./es/code.ts"
import { common } from "./es/common.ts"
import { consent, sharing } from "./es/consent.ts"
import { conversations } from "./es/conversations.ts"
import { devices } from "./es/devices.ts"
import { failures } from "./es/failures.ts"
import { linked } from "./es/linked.ts"
import { notPossible } from "./es/notPossible.ts"
import { oneLink } from "./es/oneLink.ts"
import { scanning } from "./es/scanning.ts"
import { paused } from "./es/paused.ts"
import { report } from "./es/report.ts"
import { stopped } from "./es/stopped.ts"
import { trouble } from "./es/trouble.ts"
import { unlockWords as unlock } from "./es/unlock.ts"
import { vouching } from "./es/vouching.ts"
import type { Words } from "./en.ts"

/** Spanish (neutral, understood in Spain and Latin America). */
export const es: Words = {
  language: "es",
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
