import { checking } from "./de/checking.ts"
import { checkCode, code, connecting, request } from "./de/code.ts"
import { common } from "./de/common.ts"
import { consent, sharing } from "./de/consent.ts"
import { devices, linked } from "./de/linked.ts"
import { oneLink } from "./de/oneLink.ts"
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
  oneLink,
  devices,
}
