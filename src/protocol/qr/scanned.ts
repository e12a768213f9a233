import { fromUtf8, type Bytes } from "../bytes.ts"
import { isLoopbackUrl } from "../url.ts"
import type { CodeProblem, LoginCode } from "./loginCode.ts"
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
}

/**
 * Judges the bytes of a code for an existing device that scans: only the code of a new device will do.
 * @param homeserver base URL of ours: only who is on loopback may be sent there (R19)
 */
export function readScannedCode(
  bytes: Bytes,
  homeserver: string,
): { code: LoginCode } | { problem: ScanProblem } {
  if (isVerification(bytes)) return { problem: "verification" }
  if (isOf2023(bytes)) return { problem: "code-2023" }
  const read = readLoginCode(bytes)
  if ("problem" in read) return { problem: PROBLEM[read.problem] }
  const { code } = read
  if (code.intent !== "login") return { problem: "signed-in-device" }
  const isElsewhere = isLoopbackUrl(addressOf(code)) && !isLoopbackUrl(homeserver)
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

/** JSON text with a `rendezvous` (MSC3886) and an `intent` (MSC3906). */
function isOf2023(bytes: Bytes): boolean {
  const text = textOf(bytes)
  if (!text?.startsWith("{")) return false
  try {
    const json: unknown = JSON.parse(text)
    return typeof json === "object" && json !== null && "rendezvous" in json
  } catch {
    return false
  }
}

function textOf(bytes: Bytes): string | undefined {
  try {
    return fromUtf8(bytes)
  } catch {
    return undefined
  }
}
