import { dialectOf } from "../../src/protocol/dialect.ts"
import type { Cell } from "./cell.ts"
import type { Outcome } from "./drive.ts"
import type { Seen } from "./proxy.ts"

/** What happened before it might, if anything did. */
export const tooEarly = (cell: Cell, outcome: Outcome): string | undefined =>
  dialectOf(cell.code) === "msc3906" ? tokenTooEarly(cell, outcome) : secretsTooEarly(outcome)

/** R10: code confirmed, device absent before, success received, device present: all of them before the secrets were taken out. */
function secretsTooEarly({ keys, seen, shown, deviceId }: Outcome): string | undefined {
  if (keys.takenAfter === undefined) return undefined
  const path = `/_matrix/client/v3/devices/${encodeURIComponent(deviceId)}`
  const looks = seen
    .slice(0, keys.takenAfter)
    .filter((one) => one.path.startsWith("/_matrix/client/v3/devices"))
  const absent = looks.findIndex((one) => one.path === path && one.status === 404)
  const present = looks.findLastIndex((one) => one.status === 200)
  const steps = shown.map(({ state }) => state.step)
  if (!steps.some((step) => step === "awaiting-request" || step === "showing-check-code"))
    return "R10: secrets left before the code was confirmed"
  if (!steps.includes("checking-device")) return "R10: secrets left before success"
  if (absent < 0 || present < absent) return "R10: secrets left without absent, then present"
  return undefined
}

const isTokenRequest = ({ path }: Seen): boolean => path.endsWith("/login/get_token")
const isSignature = ({ path }: Seen): boolean => path.endsWith("/keys/signatures/upload")
const isKeyLook = ({ path, status }: Seen): boolean => path.endsWith("/keys/query") && status === 200

/** 2023: the approval comes before whatever lets the new device in, and before anything is signed. */
const tokenTooEarly = (cell: Cell, outcome: Outcome): string | undefined =>
  (cell.way === "grant" ? pageTooEarly(outcome) : tokensTooEarly(outcome)) ??
  signedTooEarly(outcome, cell.way === "grant" ? 2 : 1)

/** No token is asked for before the user approved, and none is asked for again once one was had. */
function tokensTooEarly({ seen, approvedAfter: [approved] }: Outcome): string | undefined {
  const asked = seen.findIndex(isTokenRequest)
  if (asked >= 0 && (approved === undefined || asked < approved))
    return "R13: a token was asked for before the approval"
  const issued = seen.findIndex((one) => isTokenRequest(one) && one.status === 200)
  if (issued >= 0 && seen.slice(issued + 1).some(isTokenRequest)) return "a second token was asked for"
  return undefined
}

/** R23: the consent page is not to be had before the user approved; tokens are none of our business there. */
function pageTooEarly({ seen, shown, approvedAfter: [approved] }: Outcome): string | undefined {
  if (seen.some(isTokenRequest)) return "a token was asked for, beside the grant"
  const page = shown.find(({ state }) => state.step === "consent-needed")
  if (page && (approved === undefined || page.after < approved))
    return "R23: the consent page could be opened before the approval"
  return undefined
}

/** Nothing is signed before the key that the homeserver publishes was looked up and found to be the right one, after the last approval. */
function signedTooEarly({ seen, shown, approvedAfter }: Outcome, approvals: number): string | undefined {
  // Before the first, our own device was signed.
  const from = approvedAfter[0] ?? seen.length
  const signed = seen.findIndex((one, index) => index >= from && isSignature(one))
  if (signed < 0) return undefined
  const last = approvedAfter[approvals - 1]
  if (last === undefined || signed < last) return "R13: a signature left before the approval"
  const matched = shown.find(({ state }) => state.step === "verifying-device")
  if (matched === undefined || signed < matched.after) return "a signature left before the key matched"
  const checking = shown.find(({ state }) => state.step === "checking-device")
  if (!seen.slice(checking?.after ?? seen.length, signed).some(isKeyLook))
    return "a signature left before the published key was looked up"
  return undefined
}
