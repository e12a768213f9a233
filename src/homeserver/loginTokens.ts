import * as v from "valibot"
import type { HomeserverPort, LoginTokenPort, LoginTokenReply } from "../protocol/ports.ts"
import { replyTo, type Reply } from "./answer.ts"
import { listDevices } from "./devices.ts"
import { askForLoginTokens } from "./loginTokenOffer.ts"
import { challengeOf, stagePageUrl, withProof } from "./uiAuth.ts"

/** Where tokens are issued: stable, unstable, and what the text calls "revision zero" (MSC3882, "Unstable prefix"). */
const PATHS = [
  "/_matrix/client/v1/login/get_token",
  "/_matrix/client/unstable/org.matrix.msc3882/login/get_token",
  "/_matrix/client/unstable/org.matrix.msc3882/login/token",
] as const

/** What a server is taken to mean that asks for patience and does not say how much: the text's own example. Milliseconds. */
const USUAL_WAIT_MS = 60_000

/** A server cannot make us flood it, nor keep us for longer than anybody waits. Milliseconds. */
const [SHORTEST_WAIT_MS, LONGEST_WAIT_MS] = [1_000, 3_600_000]

const Token = v.object({ login_token: v.pipe(v.string(), v.minLength(1)) })
const Patience = v.object({ retry_after_ms: v.pipe(v.number(), v.minValue(0)) })

/** Login tokens of the user's homeserver for new devices (MSC3882). */
export function createLoginTokens(homeserver: HomeserverPort, userId: string): LoginTokenPort {
  /** Index of the first of `PATHS` that this server has not been found to lack: a proof goes there at once. */
  let known = 0

  return {
    userId,

    async offered(signal) {
      const answer = await askForLoginTokens(homeserver, signal)
      if (answer.kind === "trouble") return "unknown"
      return answer.kind === "found" ? "offered" : "missing"
    },

    async issue(proof, signal) {
      for (const [index, path] of PATHS.entries()) {
        if (index < known) continue
        const reply = await replyTo(() => homeserver.request(path, withProof("POST", proof, signal)), signal)
        if ("kind" in reply) return { kind: "uncertain" }
        if (lacksEndpoint(reply)) continue
        known = index
        return judgeIssue(reply)
      }
      known = 0
      return { kind: "refused", failure: { kind: "server", status: 404, errcode: "M_UNRECOGNIZED" } }
    },

    fallbackUrl: (stage, session) => stagePageUrl(homeserver, stage, session),

    async deviceIds(signal) {
      const list = await listDevices(homeserver, "", signal)
      if (list.kind === "found") return new Set(list.value.map(({ id }) => id))
      return list.kind === "trouble" && list.trouble.kind === "signed-out" ? "signed-out" : undefined
    },
  }
}

/** Of old, servers said 400 `M_UNRECOGNIZED`; proxies that route by path say 404 in words of their own. */
const lacksEndpoint = ({ status, errcode }: Reply): boolean =>
  status === 405 || errcode === "M_UNRECOGNIZED" || (status === 404 && errcode === undefined)

function judgeIssue(reply: Reply): LoginTokenReply {
  const { status, errcode, body } = reply
  if (status >= 500) return { kind: "uncertain" }
  if (status === 200) {
    if (v.is(Token, body)) return { kind: "issued", loginToken: body.login_token }
    return { kind: "refused", failure: { kind: "bad-answer", what: "an answer without a login token" } }
  }
  if (status === 429) return { kind: "wait", ms: waitIn(body) }
  const challenge = challengeOf(reply)
  if (challenge) return { kind: "proof-needed", challenge }
  // The request has tried to refresh the token before this answer came through.
  const signedOut = status === 401 && (errcode === "M_UNKNOWN_TOKEN" || errcode === "M_MISSING_TOKEN")
  return {
    kind: "refused",
    failure: signedOut ? { kind: "signed-out" } : { kind: "server", status, errcode },
  }
}

const waitIn = (body: unknown): number =>
  v.is(Patience, body)
    ? Math.min(Math.max(body.retry_after_ms, SHORTEST_WAIT_MS), LONGEST_WAIT_MS)
    : USUAL_WAIT_MS
