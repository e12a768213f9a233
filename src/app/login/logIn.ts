import * as v from "valibot"

import { ask, type Judge, type Trouble } from "../../homeserver/answer.ts"
import type { Browser } from "../browser.ts"
import { expiredSignIn } from "../session/record.ts"
import { askServer } from "./http.ts"

/** Why the homeserver let nobody in. The words for each live in src/app/words/login. */
export type LoginProblem =
  /** The name or the password; the server does not say which. Of a login token: it is used, too old, or not one of its own. */
  | { kind: "wrong" }
  | { kind: "deactivated" }
  | { kind: "locked" }
  /** Milliseconds until the next try, if the server says so. */
  | { kind: "rate-limited"; ms: number | undefined }
  | { kind: "unreachable" }
  | { kind: "server-error" }
  /** Another refusal; `detail` is its error code. */
  | { kind: "refused"; detail: string }
  | { kind: "bad-answer" }
  /** Signed in, but without a device of its own, which a link needs. */
  | { kind: "no-device" }

/** A finished sign-in with a homeserver's own tokens. Without a refresh token, the access token is all there is. */
export interface LoggedIn {
  kind: "matrix"
  userId: string
  deviceId: string
  baseUrl: string
  stay: boolean
  accessToken: string
  refreshToken: string | undefined
}

/** What proves who it is; holds a password or a login token, so it is never kept. */
export type LoginProof =
  | { kind: "password"; user: string; password: string }
  | { kind: "token"; token: string }

const Login = v.object({
  user_id: v.pipe(v.string(), v.regex(/^@[^:]*:.+$/)),
  device_id: v.exactOptional(v.string()),
  access_token: v.pipe(v.string(), v.nonEmpty()),
  refresh_token: v.exactOptional(v.string()),
})

type Login = v.InferOutput<typeof Login>

const judge: Judge<Login | LoginProblem> = ({ status, errcode, body }) => {
  if (status === 200) return { value: v.is(Login, body) ? body : { kind: "bad-answer" } }
  if (errcode === "M_USER_DEACTIVATED") return { value: { kind: "deactivated" } }
  if (errcode === "M_USER_LOCKED") return { value: { kind: "locked" } }
  if (errcode === "M_FORBIDDEN") return { value: { kind: "wrong" } }
  if (status === 429 || status >= 500 || errcode === undefined) return undefined
  return { value: { kind: "refused", detail: errcode.slice(0, 100) } }
}

function problemOf(trouble: Trouble): LoginProblem {
  switch (trouble.kind) {
    case "offline":
    case "no-answer":
      return { kind: "unreachable" }
    case "rate-limited":
      return { kind: "rate-limited", ms: trouble.retryAfterMs }
    case "server-error":
      return { kind: "server-error" }
    case "signed-out":
    case "bad-answer":
      return { kind: "bad-answer" }
  }
}

const means = (proof: LoginProof) =>
  proof.kind === "token"
    ? { type: "m.login.token", token: proof.token }
    : {
        type: "m.login.password",
        identifier: { type: "m.id.user", user: proof.user },
        password: proof.password,
      }

/**
 * `POST /login` (client-server API). A sign-in that had only expired goes on as the same device, because its crypto keys belong to that
 * one. Whoever types another user's name gets a device of their own.
 *
 * The answer's `well_known` is not followed: the user named and saw the server that was found.
 *
 * @param deviceName display name of a new device
 */
export async function logIn(
  browser: Browser,
  { baseUrl, stay }: { baseUrl: string; stay: boolean },
  proof: LoginProof,
  deviceName: string,
): Promise<{ ok: true; loggedIn: LoggedIn } | { ok: false; problem: LoginProblem }> {
  const before = expiredSignIn(browser, baseUrl)
  const sameUser = before && (proof.kind === "token" || names(proof.user, before.userId))
  const body = {
    ...means(proof),
    refresh_token: true,
    ...(sameUser ? { device_id: before.deviceId } : {}),
    initial_device_display_name: deviceName,
  }
  const answer = await ask(() => askServer(browser, baseUrl, "/login", { body }), judge, undefined)
  if (answer.kind !== "found") {
    const problem: LoginProblem =
      answer.kind === "missing" ? { kind: "bad-answer" } : problemOf(answer.trouble)
    return { ok: false, problem }
  }
  if ("kind" in answer.value) return { ok: false, problem: answer.value }
  const { user_id: userId, device_id: deviceId, access_token: accessToken, refresh_token } = answer.value
  if (deviceId === undefined) return { ok: false, problem: { kind: "no-device" } }
  const loggedIn = { userId, deviceId, baseUrl, stay, accessToken, refreshToken: refresh_token }
  return { ok: true, loggedIn: { kind: "matrix", ...loggedIn } }
}

/** Whether a typed name, with or without its server, is this user's. */
const names = (typed: string, userId: string): boolean =>
  typed === userId || `@${typed}` === userId.slice(0, userId.indexOf(":"))
