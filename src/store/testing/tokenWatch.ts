import { missingForSignature, missingForToken, pairOf, type TokenRunRecord } from "./tokenRecord.ts"
import type { TokenScene } from "./tokenScene.ts"

/** Notes into `violations` every login token that was issued before what SECURITY.md wants of it had happened. */
export function watchTokens(
  { tokens }: TokenScene,
  runs: readonly TokenRunRecord[],
  violations: string[],
): void {
  const { issue, deviceIds } = tokens
  tokens.issue = async (proof) => {
    const reply = await issue(proof)
    const run = runs.at(-1)
    if (reply.kind !== "issued" || !run) return reply
    const missing = missingForToken(run)
    if (missing.length > 0) violations.push(`a token, but not: ${missing.join(", ")}`)
    run.issued += 1
    return reply
  }
  tokens.deviceIds = async () => {
    const ids = await deviceIds()
    const run = runs.at(-1)
    if (run && ids && run.before.size === 0) run.before = ids
    return ids
  }
}

/** Notes into `violations` every signature that was made before what SECURITY.md wants of it had happened. */
export function watchSignatures(
  { crypto }: TokenScene,
  runs: readonly TokenRunRecord[],
  violations: string[],
): void {
  const { publishedKey, verify } = crypto
  crypto.publishedKey = async (deviceId) => {
    const published = await publishedKey(deviceId)
    if (typeof published === "object") runs.at(-1)?.looked.add(pairOf(deviceId, published.key))
    return published
  }
  crypto.verify = async (deviceId, key, signal) => {
    const run = runs.at(-1)
    if (!run) return
    const missing = missingForSignature(run, deviceId, key)
    if (missing.length > 0) violations.push(`a signature, but not: ${missing.join(", ")}`)
    await verify(deviceId, key, signal)
    run.signed.add(deviceId)
  }
}
