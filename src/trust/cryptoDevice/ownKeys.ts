import type { Trouble } from "../../homeserver/answer.ts"
import { publishedKeyOf } from "../../homeserver/deviceTrust.ts"
import { queryOwnKeys } from "../../homeserver/publishedKeys.ts"
import { Stop, type Failure } from "../../protocol/failure.ts"
import type { HomeserverPort, Machine } from "../../protocol/ports.ts"
import { backoff } from "../../protocol/rendezvous/pace.ts"

const TRIES = 4

/** What the homeserver publishes of our own device. `key` undefined: nothing, or, with `published`, something that is no proper key. */
export interface OwnKeys {
  published: boolean
  key: string | undefined
}

/** Asks the homeserver, up to four times. Throws `Stop` with the trouble when it does not tell. */
export async function ownKeys(
  homeserver: HomeserverPort,
  userId: string,
  deviceId: string,
  machine: Pick<Machine, "random" | "sleep">,
  signal: AbortSignal,
): Promise<OwnKeys> {
  for (let tries = 1; ; tries++) {
    const answer = await queryOwnKeys(homeserver, userId, signal)
    if (answer.kind === "found") {
      return {
        published: answer.value.device_keys?.[userId]?.[deviceId] !== undefined,
        key: await publishedKeyOf(answer.value, userId, deviceId),
      }
    }
    const failure = answer.kind === "missing" ? notThere : failureOf(answer.trouble)
    if (tries === TRIES || failure.kind === "signed-out") throw new Stop(failure)
    await machine.sleep(backoff(machine, tries), signal)
  }
}

const notThere: Failure = { kind: "server", status: 404, errcode: "M_NOT_FOUND" }

function failureOf(trouble: Trouble): Failure {
  switch (trouble.kind) {
    case "offline":
    case "no-answer":
      return { kind: "unreachable" }
    case "signed-out":
      return { kind: "signed-out" }
    case "rate-limited":
      return { kind: "server", status: 429, errcode: "M_LIMIT_EXCEEDED" }
    case "server-error":
    case "bad-answer":
      return { kind: "server", status: trouble.status, errcode: undefined }
  }
}
