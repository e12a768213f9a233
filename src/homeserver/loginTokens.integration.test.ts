import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { authorize } from "../../dev/stack/consent.ts"
import { startStack, type Account, type Stack, type StackOptions } from "../../dev/stack/startStack.ts"
import type { AuthProof, LoginTokenReply } from "../protocol/ports.ts"
import { createLoginTokens } from "./loginTokens.ts"
import { signOutDevice } from "./signOutDevice.ts"
import { homeserverOf } from "./testing/homeserverOf.ts"

function onStack(options: StackOptions, tests: (stack: () => Stack) => void) {
  let stack: Stack | undefined
  beforeAll(async () => void (stack = await startStack(options)))
  afterAll(() => stack?.stop())
  tests(() => {
    if (stack === undefined) throw new Error("the stack did not start")
    return stack
  })
}

// Synapse gives each user one token a minute.
const newUser = (stack: Stack) => stack.createUser({ keys: "none" })
const tokensOf = (stack: Stack, account: Account) =>
  createLoginTokens(homeserverOf(stack, account), account.userId)

const proof = (session: string | undefined, { userId }: Account, password: string): AuthProof => ({
  type: "m.login.password",
  session,
  identifier: { type: "m.id.user", user: userId },
  password,
})

/** What a new device does with a login token. */
async function redeem(stack: Stack, reply: LoginTokenReply) {
  const token = reply.kind === "issued" ? reply.loginToken : ""
  const response = await fetch(`${stack.homeserver}/_matrix/client/v3/login`, {
    method: "POST",
    body: JSON.stringify({ type: "m.login.token", token }),
  })
  const body = (await response.json()) as { user_id?: string; device_id?: string }
  return { userId: body.user_id, deviceId: body.device_id }
}

describe("R22: login tokens of a real homeserver that wants to know who asks", () => {
  onStack({ auth: "password" }, (stack) => {
    it("are offered", async () => {
      expect(await tokensOf(stack(), await newUser(stack())).offered()).toBe("offered")
    })

    it("come for the right password, after a wrong one too, and sign in one device", async () => {
      const account = await newUser(stack())
      const port = tokensOf(stack(), account)
      const first = await port.issue(undefined)
      const session = first.kind === "proof-needed" ? first.challenge.session : undefined
      const challenge = { session, flows: [["m.login.password"]], completed: [], refused: false }
      expect(session).toBeTruthy()
      expect(first).toEqual({ kind: "proof-needed", challenge })

      const refused = { kind: "proof-needed", challenge: { ...challenge, refused: true } }
      expect(await port.issue(proof(session, account, "wrong"))).toEqual(refused)

      const before = await port.deviceIds()
      expect(before).toContain(account.deviceId)
      const issued = await port.issue(proof(session, account, account.password))
      expect(issued).toMatchObject({ kind: "issued" })
      const { userId, deviceId } = await redeem(stack(), issued)
      expect(userId).toBe(account.userId)
      expect(await port.deviceIds()).toEqual(new Set(before).add(deviceId ?? ""))
      expect((await redeem(stack(), issued)).userId).toBeUndefined()
    })

    it("are not to be had for another user's password", async () => {
      const [account, other] = [await newUser(stack()), await newUser(stack())]
      const port = tokensOf(stack(), account)
      const first = await port.issue(undefined)
      const session = first.kind === "proof-needed" ? first.challenge.session : undefined
      expect(await port.issue(proof(session, other, other.password))).not.toMatchObject({ kind: "issued" })
    })

    it("are refused to a dead sign-in, which is told apart from a proof that is missing", async () => {
      const dead = { ...(await newUser(stack())), accessToken: "dead" }
      const port = tokensOf(stack(), dead)
      expect(await port.issue(undefined)).toEqual({ kind: "refused", failure: { kind: "signed-out" } })
      expect(await port.offered()).toBe("unknown")
    })

    it("a device of the user is signed out with the password, and not with a wrong one", async () => {
      const account = await newUser(stack())
      const homeserver = homeserverOf(stack(), account)
      const { deviceId } = await stack().signIn(account, "a/b+c")
      const first = await signOutDevice(homeserver, deviceId, undefined)
      const session =
        typeof first === "object" && first.kind === "proof-needed" ? first.challenge.session : undefined
      expect(session).toBeTruthy()
      const wrong = await signOutDevice(homeserver, deviceId, proof(session, account, "wrong"))
      expect(wrong).toMatchObject({ kind: "proof-needed", challenge: { refused: true } })
      expect(await homeserver.lookUpDevice(deviceId)).toBe("present")
      expect(await signOutDevice(homeserver, deviceId, proof(session, account, account.password))).toBe(
        "done",
      )
      expect(await homeserver.lookUpDevice(deviceId)).toBe("absent")
    })
  })
})

describe("R22: login tokens of a real homeserver that does not want to know", () => {
  onStack({ auth: "password", loginTokens: { requireUiAuth: false } }, (stack) => {
    it("come at once, one a minute: the second is told as a wait", async () => {
      const port = tokensOf(stack(), await newUser(stack()))
      expect(await port.issue(undefined)).toMatchObject({ kind: "issued" })
      const second = await port.issue(undefined)
      expect(second).toMatchObject({ kind: "wait" })
      expect(second.kind === "wait" && second.ms).toBeGreaterThan(30_000)
      expect(second.kind === "wait" && second.ms).toBeLessThanOrEqual(60_000)
    })

    it("come from the path of revision zero, too, where a proxy hides the others", async () => {
      const account = await newUser(stack())
      const hidden: typeof fetch = async (input, init) =>
        String(input instanceof Request ? input.url : input).endsWith("/get_token")
          ? new Response("<html>not found", { status: 404 })
          : fetch(input, init)
      const homeserver = homeserverOf(stack(), account, hidden)
      const issued = await createLoginTokens(homeserver, account.userId).issue(undefined)
      expect((await redeem(stack(), issued)).userId).toBe(account.userId)
    })
  })
})

describe("R25: login tokens of a real homeserver whose users prove on its own page who they are", () => {
  onStack({ auth: "password", sso: "only" }, (stack) => {
    it("come once the page was visited, and not before", async () => {
      const account = await newUser(stack())
      const port = tokensOf(stack(), account)
      const first = await port.issue(undefined)
      expect(first).toMatchObject({
        kind: "proof-needed",
        challenge: { flows: [["m.login.sso"]], refused: false },
      })
      const session = (first.kind === "proof-needed" && first.challenge.session) || ""
      expect(await port.issue({ session })).toMatchObject({
        kind: "proof-needed",
        challenge: { session, completed: [], refused: false },
      })
      await visit(port.fallbackUrl("m.login.sso", session), account)
      expect(await port.issue({ session })).toMatchObject({ kind: "issued" })
    })
  })
})

/** What the user does on the server's page: follows its link to the identity provider, signs in there and comes back. */
async function visit(url: string, account: Account): Promise<void> {
  const page = await fetch(url)
  const cookie = page.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ")
  const link = /href="(http[^"]*)"/.exec(await page.text())?.[1]?.replaceAll("&amp;", "&") ?? ""
  const returned = await authorize(link, account)
  const end = await fetch(returned, { headers: { cookie } })
  expect(end.status).toBe(200)
}

describe("R22: a real homeserver that issues no login tokens", () => {
  onStack({ auth: "password", loginTokens: false }, (stack) => {
    it("says so before, and when it is asked for one", async () => {
      const port = tokensOf(stack(), await newUser(stack()))
      expect(await port.offered()).toBe("missing")
      const failure = { kind: "server", status: 404, errcode: "M_UNRECOGNIZED" }
      expect(await port.issue(undefined)).toEqual({ kind: "refused", failure })
    })
  })
})

describe("where an OAuth server signs users in", () => {
  onStack({}, (stack) => {
    it("there are no login tokens, and a device is signed out on its account page", async () => {
      const account = await newUser(stack())
      expect(await tokensOf(stack(), account).offered()).toBe("missing")
      const reply = await signOutDevice(homeserverOf(stack(), account), account.deviceId, undefined)
      expect(reply).toMatchObject({ kind: "page" })
      const url = new URL(typeof reply === "object" && reply.kind === "page" ? reply.url : "none:")
      expect(url.href.startsWith(stack().oauth)).toBe(true)
      expect(url.searchParams.get("device_id")).toBe(account.deviceId)
    })
  })
})
