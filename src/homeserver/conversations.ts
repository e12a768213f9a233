import { dialectOf, type CodeKind, type DialectName } from "../protocol/dialect.ts"
import type { Check } from "./remedies.ts"

/** How a new device gets its access token: by consent on a page of the server, or by a token that we give it. */
export type Conversation = "device-grant" | "login-token"

/** What each conversation needs of the server; undefined where nobody asked. */
export interface SignInChecks {
  /** "oauth" and "device-grant". */
  grant: readonly [Check, Check]
  loginToken: Check | undefined
}

export function possibleConversations({ grant, loginToken }: SignInChecks): Conversation[] {
  return [
    ...(grant.every(isOk) ? (["device-grant"] as const) : []),
    ...(loginToken && isOk(loginToken) ? (["login-token"] as const) : []),
  ]
}

/**
 * The checks that decide: one conversation is enough, so what one lacks is of no interest where the other is there, or may be. Both are
 * named where neither is.
 */
export function decisive({ grant, loginToken }: SignInChecks): readonly Check[] {
  if (!loginToken) return grant
  const [ours, theirs] = [rank(grant), rank([loginToken])]
  return [...(ours >= theirs ? grant : []), ...(theirs >= ours ? [loginToken] : [])]
}

const rank = (checks: readonly Check[]): number =>
  checks.some(({ status }) => status === "missing") ? 0 : checks.every(isOk) ? 2 : 1

const isOk = ({ status }: Check): boolean => status === "ok"

/** The codes of 2023 serve both conversations, the later ones only the device grant (R23). */
export const codesFor = (
  preference: readonly CodeKind[],
  conversations: readonly Conversation[],
): CodeKind[] =>
  preference.filter((kind) =>
    dialectOf(kind) === "msc3906" ? conversations.length > 0 : conversations.includes("device-grant"),
  )

/**
 * The dialects whose codes can be scanned: that needs no rendezvous here (R21). For a code of 2023 the page needs a crypto device of its
 * own, which it has if it can show such a code (R25).
 */
export function scansFor(
  preference: readonly CodeKind[],
  conversations: readonly Conversation[],
): DialectName[] {
  const later: DialectName[] = conversations.includes("device-grant") ? ["msc4108-2024", "msc4388"] : []
  return codesFor(preference, conversations).includes("msc3906") ? [...later, "msc3906"] : later
}
