import { accountNotices } from "./ja/accountNotices.ts"
import { borrowing } from "./ja/borrowing.ts"
import { checking } from "./ja/checking.ts"
import { checkCode, code, connecting, request } from "./ja/code.ts"
import { common } from "./ja/common.ts"
import { consent, sharing } from "./ja/consent.ts"
import { conversations } from "./ja/conversations.ts"
import { devices } from "./ja/devices.ts"
import { failures } from "./ja/failures.ts"
import { linked } from "./ja/linked.ts"
import { notPossible } from "./ja/notPossible.ts"
import { oneLink } from "./ja/oneLink.ts"
import { scanning } from "./ja/scanning.ts"
import { paused } from "./ja/paused.ts"
import { report } from "./ja/report.ts"
import { stopped } from "./ja/stopped.ts"
import { trouble } from "./ja/trouble.ts"
import { unlockWords as unlock } from "./ja/unlock.ts"
import { vouching } from "./ja/vouching.ts"
import type { Words } from "./en.ts"

/** Japanese. */
export const ja: Words = {
  language: "ja",
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
