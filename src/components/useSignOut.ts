import { useCallback, useEffect, useRef, useState } from "react"
import { signOutDevice, type SignOutReply } from "../homeserver/signOutDevice.ts"
import { stagePageUrl } from "../homeserver/uiAuth.ts"
import { DUMMY, nextStage, PASSWORD } from "../protocol/nextStage.ts"
import type { AuthProof, HomeserverPort } from "../protocol/ports.ts"

/** Where the sign-out of a device stands; `refusals` counts, so that the same question again is news. */
export type SignOutStatus =
  | { kind: "asking" }
  | { kind: "password"; session: string | undefined; refusals: number }
  /** The homeserver's own page for a stage that is not done here. */
  | { kind: "stage-page"; url: string; session: string; refusals: number }
  /** The account's own page, where the user signs the device out. */
  | { kind: "account-page"; url: string }
  | { kind: "trouble" }
  | { kind: "done" }

/**
 * Asks the homeserver to sign a device out, at once, and again with each proof.
 * @returns where it stands, and the way to ask again
 */
export function useSignOut(
  homeserver: HomeserverPort,
  deviceId: string,
): [status: SignOutStatus, ask: (proof?: AuthProof) => void] {
  const [status, setStatus] = useState<SignOutStatus>({ kind: "asking" })
  const refusals = useRef(0)
  const running = useRef<AbortController>(undefined)

  const send = useCallback(
    (proof?: AuthProof) => {
      running.current?.abort()
      const { signal } = (running.current = new AbortController())
      void signOutWith(homeserver, deviceId, proof, signal).then(
        (reply) => {
          if (signal.aborted) return
          if (proof && isRefusal(reply, proof)) refusals.current += 1
          setStatus(statusOf(reply, refusals.current, homeserver))
        },
        // Aborted: nobody wants to know any more.
        () => undefined,
      )
    },
    [homeserver, deviceId],
  )
  useEffect(() => {
    send()
    return () => running.current?.abort()
  }, [send])
  const ask = (proof?: AuthProof) => {
    if (!proof) setStatus({ kind: "asking" })
    send(proof)
  }
  return [status, ask]
}

/** A stage that proves nothing is not worth a question, but it is no more than one try. */
async function signOutWith(
  homeserver: HomeserverPort,
  deviceId: string,
  proof: AuthProof | undefined,
  signal: AbortSignal,
): Promise<SignOutReply> {
  const reply = await signOutDevice(homeserver, deviceId, proof, signal)
  if (reply === "done" || reply.kind !== "proof-needed" || nextStage(reply.challenge) !== DUMMY) return reply
  const { session } = reply.challenge
  return signOutDevice(homeserver, deviceId, { type: DUMMY, session }, signal)
}

/** After the server's own page there is no word for "not done": it just asks for the same again. */
const isRefusal = (reply: SignOutReply, proof: AuthProof): boolean =>
  reply !== "done" &&
  reply.kind === "proof-needed" &&
  (reply.challenge.refused || !("type" in proof) || reply.challenge.completed.length === 0)

function statusOf(reply: SignOutReply, refusals: number, homeserver: HomeserverPort): SignOutStatus {
  if (reply === "done") return { kind: "done" }
  if (reply.kind === "page") return { kind: "account-page", url: reply.url }
  if (reply.kind === "trouble") return { kind: "trouble" }
  const { session } = reply.challenge
  const stage = nextStage(reply.challenge)
  if (stage === PASSWORD) return { kind: "password", session, refusals }
  if (stage === undefined || stage === DUMMY || session === undefined) return { kind: "trouble" }
  const url = stagePageUrl(homeserver, stage, session)
  return { kind: "stage-page", url, session, refusals }
}
