import * as v from "valibot"
import type { AuthChallenge, HomeserverPort } from "../protocol/ports.ts"
import type { Reply } from "./answer.ts"

const Challenge = v.object({
  flows: v.array(v.object({ stages: v.array(v.string()) })),
  session: v.nullish(v.string()),
  completed: v.fallback(v.optional(v.array(v.string()), []), []),
})

/**
 * What user-interactive authentication still asks for, if that is what the server says: 401 with `flows` (Matrix client-server API,
 * "User-interactive API in the REST API"). An error code beside them refuses the last proof.
 */
export function challengeOf({ status, errcode, body }: Reply): AuthChallenge | undefined {
  const challenge = status === 401 ? v.safeParse(Challenge, body) : undefined
  if (!challenge?.success) return undefined
  const { flows, session, completed } = challenge.output
  return {
    session: session ?? undefined,
    flows: flows.map(({ stages }) => stages),
    completed,
    refused: errcode !== undefined,
  }
}

/** Address of the homeserver's own page for a stage (Matrix client-server API, "Fallback"). */
export const stagePageUrl = (
  { baseUrl }: Pick<HomeserverPort, "baseUrl">,
  stage: string,
  session: string,
): string =>
  `${baseUrl}/_matrix/client/v3/auth/${encodeURIComponent(stage)}/fallback/web?session=${encodeURIComponent(session)}`

/** A request's JSON body, with the proof if there is one already. */
export const withProof = (
  method: "POST" | "DELETE",
  proof: Readonly<Record<string, unknown>> | undefined,
  signal: AbortSignal | undefined,
): RequestInit => ({
  method,
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(proof ? { auth: proof } : {}),
  ...(signal && { signal }),
})
