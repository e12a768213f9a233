import { describe, expect, test } from "vitest"
import type { AuthChallenge, AuthProof, LoginTokenReply } from "../ports.ts"
import { failureOf } from "../testing/failureOf.ts"
import { VirtualMachine } from "../testing/virtualMachine.ts"
import { issueLoginToken, type IssuingPorts } from "./issuing.ts"

const USER = "@alice:example.org"
const TOKEN: LoginTokenReply = { kind: "issued", loginToken: "secret-token" }
const LIFE = 60_000

const needed = (challenge: Partial<AuthChallenge>): LoginTokenReply => ({
  kind: "proof-needed",
  challenge: { session: "S", flows: [], completed: [], refused: false, ...challenge },
})
const password = (refused = false) => needed({ flows: [["m.login.password"]], refused })
const proofOf = (text: string): AuthProof => ({
  type: "m.login.password",
  session: "S",
  identifier: { type: "m.id.user", user: USER },
  password: text,
})

/** A homeserver that gives these answers in turn, and a user who types these passwords. */
function scene(replies: readonly LoginTokenReply[], passwords: readonly string[] = []) {
  const machine = new VirtualMachine(async () => Response.error())
  const { signal } = new AbortController()
  const [left, typed] = [[...replies], [...passwords]]
  const proofs: (AuthProof | undefined)[] = []
  const told: Parameters<IssuingPorts["tell"]>[0][] = []
  const deadline = machine.now() + LIFE
  const ports: IssuingPorts = {
    machine,
    tokens: {
      userId: USER,
      offered: async () => "offered",
      issue: async (proof) => {
        proofs.push(proof)
        return left.shift() ?? { kind: "uncertain" }
      },
      fallbackUrl: (stage, session) => `https://hs.example/auth/${stage}/web?session=${session}`,
      deviceIds: async () => new Set(),
    },
    tell: (step) => told.push(step),
    untilPassword: async () => typed.shift() ?? "none left",
    untilPageDone: async () => undefined,
  }
  const begin = (over: Partial<IssuingPorts> = {}, limit = signal) =>
    issueLoginToken({ ...ports, ...over }, () => deadline, limit)
  const run = () => machine.run(begin())
  const fail = (over?: Partial<IssuingPorts>) => machine.run(failureOf(begin(over)))
  return { machine, proofs, told, deadline, run, fail, begin, ports }
}

test("a homeserver that asks for nothing gives the token at once", async () => {
  const { run, proofs, told } = scene([TOKEN])
  expect(await run()).toBe("secret-token")
  expect([proofs, told]).toEqual([[undefined], []])
})

describe("who it is that asks", () => {
  test("is proved by the user's password, with their id and the server's session", async () => {
    const { run, proofs, told, deadline } = scene([password(), TOKEN], ["right"])
    expect(await run()).toBe("secret-token")
    expect(proofs).toEqual([undefined, proofOf("right")])
    expect(told).toEqual([{ step: "proving-identity", stage: { kind: "password" }, refusals: 0, deadline }])
  })

  test("can be proved anew after a wrong password, and the user is told how often that was", async () => {
    const { run, proofs, told } = scene(
      [password(), password(true), password(true), TOKEN],
      ["a", "b", "right"],
    )
    expect(await run()).toBe("secret-token")
    expect(proofs.slice(1)).toEqual(["a", "b", "right"].map(proofOf))
    expect(told.map((step) => "refusals" in step && step.refusals)).toEqual([0, 1, 2])
  })

  test("the password is in no step", async () => {
    const { run, told } = scene([password(), TOKEN], ["right-horse"])
    await run()
    expect(JSON.stringify(told)).not.toContain("right-horse")
  })

  test("a stage that is nothing is done without the user", async () => {
    const { run, proofs, told } = scene([needed({ flows: [["m.login.dummy"]] }), TOKEN])
    expect(await run()).toBe("secret-token")
    expect(proofs).toEqual([undefined, { type: "m.login.dummy", session: "S" }])
    expect(told).toEqual([])
  })

  test("several stages are done one after the other", async () => {
    const flows = [["m.login.password", "m.login.dummy"]]
    const { run, proofs } = scene(
      [needed({ flows }), needed({ flows, completed: ["m.login.password"] }), TOKEN],
      ["right"],
    )
    expect(await run()).toBe("secret-token")
    expect(proofs.slice(1)).toEqual([proofOf("right"), { type: "m.login.dummy", session: "S" }])
  })

  test("the way that needs no page of the server comes first, though it be longer", async () => {
    const flows = [["m.login.sso"], ["m.login.password", "m.login.dummy"]]
    const { run, told } = scene([needed({ flows }), TOKEN], ["right"])
    await run()
    expect(told).toMatchObject([{ stage: { kind: "password" } }])
  })
})

describe("R25: a stage that is not done here", () => {
  const sso = needed({ flows: [["m.login.sso"]] })

  test("is done on the server's own page; then the token is asked for with the session alone", async () => {
    const { run, proofs, told, deadline } = scene([sso, TOKEN])
    expect(await run()).toBe("secret-token")
    const url = "https://hs.example/auth/m.login.sso/web?session=S"
    const stage = { kind: "page", url, host: "hs.example" }
    expect(told).toEqual([{ step: "proving-identity", stage, refusals: 0, deadline }])
    expect(proofs).toEqual([undefined, { session: "S" }])
  })

  test("and was not finished there is asked for again", async () => {
    const { run, told } = scene([sso, sso, TOKEN])
    expect(await run()).toBe("secret-token")
    expect(told).toMatchObject([{ refusals: 0 }, { refusals: 1 }])
  })

  test("of several ways the shortest is taken", async () => {
    const flows = [["m.login.sso", "m.login.terms"], ["m.login.email.identity"]]
    const { run, told } = scene([needed({ flows }), TOKEN])
    await run()
    expect(told).toMatchObject([{ stage: { url: expect.stringContaining("m.login.email.identity") } }])
  })

  test("after a password of the same flow", async () => {
    const flows = [["m.login.password", "m.login.terms"]]
    const { run, told } = scene(
      [needed({ flows }), needed({ flows, completed: ["m.login.password"] }), TOKEN],
      ["right"],
    )
    expect(await run()).toBe("secret-token")
    expect(told).toMatchObject([
      { stage: { kind: "password" }, refusals: 0 },
      { stage: { kind: "page" }, refusals: 0 },
    ])
  })

  test("cannot be done without a session", async () => {
    const { fail } = scene([needed({ flows: [["m.login.sso"]], session: undefined })])
    expect(await fail()).toEqual({ kind: "bad-answer", what: "no session to prove it in" })
  })

  test.each(["http://hs.example/auth", "javascript:alert(1)", "https://a:b@hs.example/"])(
    "R18: %s is not opened",
    async (url) => {
      const { fail, ports } = scene([sso])
      const tokens = { ...ports.tokens, fallbackUrl: () => url }
      expect(await fail({ tokens })).toEqual({ kind: "page-refused", why: "not-https" })
    },
  )
})

test.each([
  ["no way", []],
  ["a way without a stage", [[]]],
])("a homeserver that names %s to prove it has answered badly", async (_what, flows) => {
  const what = "no way to prove who asks"
  expect(await scene([needed({ flows })]).fail()).toEqual({ kind: "bad-answer", what })
})

test("a homeserver that is never content with nothing is not asked for ever", async () => {
  const dummy = needed({ flows: [["m.login.dummy"]] })
  const { fail, proofs } = scene([dummy, dummy, dummy, dummy])
  expect(await fail()).toMatchObject({ kind: "bad-answer" })
  expect(proofs).toHaveLength(2)
})

describe("one token a minute", () => {
  test("is waited for where the link has the time, and the same proof is given again", async () => {
    const { run, told, proofs, machine, deadline } = scene(
      [password(), { kind: "wait", ms: 20_000 }, TOKEN],
      ["right"],
    )
    const until = machine.now() + 20_000
    expect(await run()).toBe("secret-token")
    expect(machine.now()).toBe(until)
    expect(told[1]).toEqual({ step: "waiting-for-token", until, deadline })
    expect(proofs.slice(1)).toEqual([proofOf("right"), proofOf("right")])
  })
  test("ends the link that has not, at once", async () => {
    const { fail, told, machine } = scene([{ kind: "wait", ms: LIFE }])
    const before = machine.now()
    expect(await fail()).toEqual({ kind: "token-limit", retryAfter: LIFE })
    expect([told, machine.now()]).toEqual([[], before])
  })
})

describe("a homeserver that does not answer", () => {
  test("is asked again, with the same proof", async () => {
    const { run, proofs } = scene(
      [password(), { kind: "uncertain" }, { kind: "uncertain" }, TOKEN],
      ["right"],
    )
    expect(await run()).toBe("secret-token")
    expect(proofs.slice(1)).toEqual([proofOf("right"), proofOf("right"), proofOf("right")])
  })
  test("is given up while there is a session in which that can be told", async () => {
    const { fail, machine, deadline } = scene([])
    expect(await fail()).toEqual({ kind: "unreachable" })
    expect(machine.now()).toBeLessThan(deadline)
  })
})

test("a refusal ends the link with what the server said", async () => {
  const failure = { kind: "server", status: 403, errcode: "M_FORBIDDEN" } as const
  expect(await scene([{ kind: "refused", failure }]).fail()).toEqual(failure)
})

test("a cancel ends the wait", async () => {
  const { machine, begin } = scene([{ kind: "wait", ms: 20_000 }])
  const over = new AbortController()
  const work = begin({}, over.signal)
  work.catch(() => undefined)
  await machine.pass(1_000)
  const reason = new Error("cancelled")
  over.abort(reason)
  await expect(work).rejects.toBe(reason)
})
