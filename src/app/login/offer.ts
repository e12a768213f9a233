import * as v from "valibot"

import { ask, type Judge, type Trouble } from "../../homeserver/answer.ts"
import type { Browser } from "../browser.ts"
import type { SignInProblem } from "../oauth/problem.ts"
import { expiredSignIn } from "../session/record.ts"
import { askServer } from "./http.ts"

/** A page of the server to sign in on; without an id it is the server's one page. `name` is for the user to read. */
interface Provider {
  id: string | undefined
  name: string | undefined
}

/** What a homeserver without OAuth offers, and what is known of who signs in. */
export interface LoginOffer {
  /** Base URL of the homeserver. */
  baseUrl: string
  password: boolean
  providers: readonly Provider[]
  /** To begin with in the field: a user id, or nothing. */
  userName: string
  /** "Stay signed in" was ticked. */
  stay: boolean
}

const Flows = v.object({ flows: v.array(v.looseObject({ type: v.string() })) })

/** The characters are those that the specification allows, so that an id can stand in a path as it is. */
const IdentityProvider = v.object({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9._~-]{1,255}$/)),
  name: v.pipe(v.string(), v.nonEmpty()),
})

type Offered = Pick<LoginOffer, "password" | "providers">

/** Judges `GET /login` (client-server API, "Login"). Pictures of the pages are not loaded: they may lie anywhere. */
const judgeFlows: Judge<Offered> = ({ status, body, errcode }) => {
  if (status === 404 || errcode === "M_UNRECOGNIZED") return "missing"
  if (status !== 200 || !v.is(Flows, body)) return undefined
  const sso = body.flows.find(({ type }) => type === "m.login.sso")
  const password = body.flows.some(({ type }) => type === "m.login.password")
  return { value: { password, providers: sso ? providersOf(sso.identity_providers) : [] } }
}

function providersOf(listed: unknown): Provider[] {
  const named = (Array.isArray(listed) ? listed : []).filter((one) => v.is(IdentityProvider, one))
  if (named.length === 0) return [{ id: undefined, name: undefined }]
  return named.map(({ id, name }) => ({ id, name: name.slice(0, 60) }))
}

function problemOf(trouble: Trouble): SignInProblem {
  switch (trouble.kind) {
    case "offline":
    case "no-answer":
    case "server-error":
      return { kind: "discovery", problem: trouble.kind }
    case "rate-limited":
      return { kind: "discovery", problem: "server-error" }
    case "signed-out":
    case "bad-answer":
      return { kind: "bad-answer", what: "login" }
  }
}

/** Asks a homeserver without OAuth how its users sign in. @param entry what the user typed to name it */
export async function offerAt(
  browser: Browser,
  { baseUrl, entry, stay }: { baseUrl: string; entry: string; stay: boolean },
): Promise<{ ok: true; offer: LoginOffer } | { ok: false; problem: SignInProblem }> {
  const answer = await ask(() => askServer(browser, baseUrl, "/login"), judgeFlows, undefined)
  if (answer.kind === "trouble") return { ok: false, problem: problemOf(answer.trouble) }
  if (answer.kind === "missing" || (!answer.value.password && answer.value.providers.length === 0))
    return { ok: false, problem: { kind: "no-sign-in" } }
  const userName = entry.startsWith("@") ? entry : (expiredSignIn(browser, baseUrl)?.userId ?? "")
  return { ok: true, offer: { ...answer.value, baseUrl, userName, stay } }
}
