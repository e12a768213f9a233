import { fromUtf8, type Bytes } from "../bytes.ts"
import { isLoopbackUrl } from "../url.ts"
import type { DialectName } from "../dialect.ts"
import type { Code3906, CodeProblem, LoginCode } from "./loginCode.ts"
import { readLoginCode } from "./readLoginCode.ts"

/** Why a code that we scanned is not one that a new device shows; each has words of its own. */
export type ScanProblem =
  /** Some other QR code. */
  | "not-matrix"
  /** For verifying two signed-in devices (MSC1543). */
  | "verification"
  /** Shown by a device that is itself signed in: it wants to be scanned by the new one. */
  | "signed-in-device"
  /** The older sign-in code of 2023, without `flow` (R22). */
  | "older-2023"
  /** A new device's code, but of a kind for which this homeserver or this page lacks a part. */
  | "not-possible-here"
  | "unknown-version"
  | "damaged"
  /** Its address is one that we do not go to (R19). */
  | "unsafe-address"

const PROBLEM: Record<CodeProblem, ScanProblem> = {
  url: "unsafe-address",
  "url-scheme": "unsafe-address",
  "url-userinfo": "unsafe-address",
  truncated: "damaged",
  "trailing-bytes": "damaged",
  prefix: "not-matrix",
  version: "unknown-version",
  mode: "unknown-version",
  utf8: "damaged",
  "server-name": "damaged",
  "rendezvous-id": "damaged",
  "low-order-key": "damaged",
  json: "damaged",
  shape: "not-matrix",
  algorithm: "unknown-version",
  transport: "unknown-version",
  flow: "unknown-version",
  key: "damaged",
}

/** A code that will not do. `wrongIntent`: of 2023, whose device can be told (MSC3906, step 2). */
type Refused = { problem: ScanProblem; wrongIntent?: Code3906 }

/**
 * Judges the bytes of a code for an existing device that scans: only the code of a new device will do.
 * @param homeserver base URL of ours: only who is on loopback may be sent there (R19)
 * @param dialects what can be spoken here
 */
export function readScannedCode(
  bytes: Bytes,
  homeserver: string,
  dialects: readonly DialectName[],
): { code: LoginCode } | Refused {
  if (isVerification(bytes)) return { problem: "verification" }
  const read = readLoginCode(bytes)
  if ("problem" in read) return { problem: PROBLEM[read.problem] }
  const { code } = read
  if (code.dialect === "msc3906" && code.version === "v1") return { problem: "older-2023" }
  const isElsewhere = isLoopbackUrl(addressOf(code)) && !isLoopbackUrl(homeserver)
  if (code.intent !== "login") {
    const canTell = code.dialect === "msc3906" && dialects.includes("msc3906") && !isElsewhere
    return canTell ? { problem: "signed-in-device", wrongIntent: code } : { problem: "signed-in-device" }
  }
  if (!dialects.includes(code.dialect)) return { problem: "not-possible-here" }
  return isElsewhere ? { problem: "unsafe-address" } : { code }
}

/** The address of the rendezvous server that a code names. */
export const addressOf = (code: LoginCode): string =>
  code.dialect === "msc4388" ? code.baseUrl : code.rendezvousUrl

/** `MATRIX`, version 0x02, modes 0x00 to 0x02 (client-server API, "QR code format"): the login codes of 2024 begin at mode 0x03. */
function isVerification(bytes: Bytes): boolean {
  const [version, mode] = bytes.slice(6, 8)
  return textOf(bytes.slice(0, 6)) === "MATRIX" && version === 0x02 && mode !== undefined && mode <= 0x02
}

function textOf(bytes: Bytes): string | undefined {
  try {
    return fromUtf8(bytes)
  } catch {
    return undefined
  }
}
