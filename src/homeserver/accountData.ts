import type { HomeserverPort } from "../protocol/ports.ts"
import { ask, shaped, type Answer } from "./answer.ts"

export type JsonObject = Readonly<Record<string, unknown>>

/**
 * Reads global account data of the user (Matrix client-server API, "Client config"). An empty object counts as missing:
 * that is how clients remove what cannot be deleted.
 */
export async function readAccountData(
  homeserver: Pick<HomeserverPort, "request">,
  userId: string,
  type: string,
  signal?: AbortSignal,
): Promise<Answer<JsonObject>> {
  const path = `/_matrix/client/v3/user/${encodeURIComponent(userId)}/account_data/${encodeURIComponent(type)}`
  const init = { cache: "no-store", ...(signal && { signal }) } as const
  const answer = await ask(() => homeserver.request(path, init), shaped(isJsonObject), signal)
  return answer.kind === "found" && Object.keys(answer.value).length === 0 ? { kind: "missing" } : answer
}

const isJsonObject = (body: unknown): body is JsonObject =>
  typeof body === "object" && body !== null && !Array.isArray(body)
