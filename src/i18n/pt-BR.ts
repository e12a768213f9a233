import { accountNotices } from "./pt-BR/accountNotices.ts"
import { borrowing } from "./pt-BR/borrowing.ts"
import { checking } from "./pt-BR/checking.ts"
import { checkCode, code, connecting, request } from "./pt-BR/code.ts"
import { common } from "./pt-BR/common.ts"
import { consent, sharing } from "./pt-BR/consent.ts"
import { conversations } from "./pt-BR/conversations.ts"
import { devices } from "./pt-BR/devices.ts"
import { failures } from "./pt-BR/failures.ts"
import { linked } from "./pt-BR/linked.ts"
import { notPossible } from "./pt-BR/notPossible.ts"
import { oneLink } from "./pt-BR/oneLink.ts"
import { scanning } from "./pt-BR/scanning.ts"
import { paused } from "./pt-BR/paused.ts"
import { report } from "./pt-BR/report.ts"
import { stopped } from "./pt-BR/stopped.ts"
import { trouble } from "./pt-BR/trouble.ts"
import { unlockWords as unlock } from "./pt-BR/unlock.ts"
import { vouching } from "./pt-BR/vouching.ts"
import type { Words } from "./en.ts"

/** Brazilian Portuguese. A word that is forgotten here does not compile. */
export const ptBR: Words = {
  language: "pt-BR",
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
