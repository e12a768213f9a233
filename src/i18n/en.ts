import { checking } from "./en/checking.ts"
import { checkCode, code, connecting, request } from "./en/code.ts"
import { common } from "./en/common.ts"
import { consent, sharing } from "./en/consent.ts"
import { linked } from "./en/linked.ts"
import type { Language } from "./language.ts"
import type { LaterWords } from "./later.ts"

/** English: complete, the default, and the shape that every other language has to fill. */
export const en = {
  language: "en" as Language,
  /** Which way it is written, as HTML's `dir` says it. */
  direction: "ltr" as "ltr" | "rtl",
  common,
  checking,
  code,
  connecting,
  checkCode,
  request,
  consent,
  sharing,
  linked,
}

export type Words = typeof en & { later?: LaterWords }
