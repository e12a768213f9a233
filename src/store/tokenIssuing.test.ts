import { describe, expect, test } from "vitest"
import { TokenScene, UNTOUCHED, untouched } from "./testing/tokenScene.ts"

/** Approved on our screen; `asked` says what the homeserver does then. */
async function approved(asked: (scene: TokenScene) => void) {
  const scene = new TokenScene()
  asked(scene)
  const peer = await scene.compare("we show")
  scene.say({ kind: "approve" })
  return { scene, peer }
}

describe("before it issues a login token the homeserver wants", () => {
  test("the password: a wrong one can be typed anew, and the new device hears nothing before the right one", async () => {
    const { scene, peer } = await approved(({ tokens }) => (tokens.password = "correct horse"))
    expect(await scene.at("proving-identity")).toMatchObject({ stage: { kind: "password" }, refusals: 0 })
    scene.say({ kind: "password", password: "battery staple" })
    await scene.machine.pass(100)
    expect(scene.state).toMatchObject({ step: "proving-identity", refusals: 1 })
    expect([peer.hasNews, scene.tokens.issued]).toEqual([false, []])
    scene.say({ kind: "password", password: "correct horse" })
    expect(await scene.run(peer.hear())).toMatchObject({ type: "m.login.approved" })
    expect(scene.tokens.proofs.at(-1)).toEqual({
      type: "m.login.password",
      session: "uia",
      identifier: { type: "m.id.user", user: "@me:hs.example" },
      password: "correct horse",
    })
  })

  test("nothing that the user would have to do", async () => {
    const { scene, peer } = await approved(({ tokens }) =>
      tokens.answers.push(tokens.challenge(["m.login.dummy"])),
    )
    expect(await scene.run(peer.hear())).toMatchObject({ type: "m.login.approved" })
    expect(scene.tokens.proofs).toEqual([undefined, { type: "m.login.dummy", session: "uia" }])
    expect(scene.steps).not.toContain("proving-identity")
  })

  test("R25: its own page: its address is shown, and the session alone is the proof, as often as the page was not done", async () => {
    const { scene, peer } = await approved(({ tokens }) =>
      tokens.answers.push(tokens.challenge(["m.login.sso"]), tokens.challenge(["m.login.sso"], true)),
    )
    expect(await scene.at("proving-identity")).toMatchObject({
      stage: {
        kind: "page",
        url: "https://hs.example/_matrix/client/v3/auth/m.login.sso/fallback/web?session=uia",
        host: "hs.example",
      },
      refusals: 0,
    })
    scene.say({ kind: "password", password: "to nobody" })
    scene.say({ kind: "proof-page-done" })
    await scene.machine.pass(100)
    expect(scene.state).toMatchObject({ step: "proving-identity", refusals: 1 })
    scene.say({ kind: "proof-page-done" })
    expect(await scene.run(peer.hear())).toMatchObject({ type: "m.login.approved" })
    expect(scene.tokens.proofs).toEqual([undefined, { session: "uia" }, { session: "uia" }])
  })

  test("a minute's patience, for which this link has the time: it goes on by itself", async () => {
    const { scene, peer } = await approved(({ tokens }) => tokens.answers.push({ kind: "wait", ms: 20_000 }))
    const { until } = await scene.at("waiting-for-token")
    expect(until).toBe(scene.machine.now() + 20_000)
    expect(await scene.run(peer.hear())).toMatchObject({ type: "m.login.approved" })
    expect(scene.machine.now()).toBeGreaterThanOrEqual(until)
  })

  test("more patience than the link has life: that is said, and the new device is told", async () => {
    const { scene, peer } = await approved(({ tokens }) => tokens.answers.push({ kind: "wait", ms: 61_000 }))
    expect(await scene.run(peer.hear())).toEqual({ type: "m.login.failure", reason: "cancelled" })
    expect(scene.state).toMatchObject({
      step: "stopped",
      failure: { kind: "token-limit", retryAfter: 61_000 },
      aftermath: "none",
    })
    expect(untouched(scene)).toEqual(UNTOUCHED)
  })
})

test("a homeserver that does not answer is asked again, with the same proof", async () => {
  const { scene, peer } = await approved(({ tokens }) => (tokens.password = "correct horse"))
  await scene.at("proving-identity")
  scene.tokens.answers.push({ kind: "uncertain" }, { kind: "uncertain" })
  scene.say({ kind: "password", password: "correct horse" })
  expect(await scene.run(peer.hear())).toMatchObject({ type: "m.login.approved" })
  const [, ...proofs] = scene.tokens.proofs
  expect(proofs).toEqual([proofs[0], proofs[0], proofs[0]])
})

test("R14: a homeserver that never answers ends the link without a word to the new device", async () => {
  const { scene, peer } = await approved(({ tokens }) =>
    tokens.answers.push(...Array.from({ length: 100 }, () => ({ kind: "uncertain" }) as const)),
  )
  expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "unreachable" }, aftermath: "none" })
  await expect(scene.run(peer.hear())).rejects.toThrow("gone")
})

test.each([
  { kind: "server", status: 403, errcode: "M_FORBIDDEN" },
  { kind: "signed-out" },
  { kind: "bad-answer", what: "an answer without a login token" },
] as const)(
  "R14: a refusal ($kind) ends the link in its own words, and without one to the new device",
  async (failure) => {
    const { scene, peer } = await approved(({ tokens }) => tokens.answers.push({ kind: "refused", failure }))
    expect(await scene.at("stopped")).toMatchObject({ failure, aftermath: "none" })
    await expect(scene.run(peer.hear())).rejects.toThrow("gone")
    expect(untouched(scene)).toEqual(UNTOUCHED)
  },
)

test("a list of devices that cannot be had ends the link before a token is asked for", async () => {
  const scene = new TokenScene()
  await scene.compare("we scan")
  scene.tokens.knowsDevices = false
  scene.say({ kind: "approve" })
  expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "unreachable" }, aftermath: "none" })
  expect(scene.tokens.proofs).toEqual([])
})

test("R13: no state ever holds a login token or a password, and the twelve digits stand nowhere but where they are compared", async () => {
  const { scene, peer } = await approved(({ tokens }) => (tokens.password = "correct horse"))
  await scene.at("proving-identity")
  scene.say({ kind: "password", password: "battery staple" })
  await scene.machine.pass(100)
  scene.say({ kind: "password", password: "correct horse" })
  await scene.run(peer.hear())
  await scene.signIn(peer)
  await scene.at("giving-secrets")
  scene.crypto.giveTo("NEWDEVICE")
  await scene.at("linked")
  const [token = "no token"] = scene.tokens.issued
  const states = JSON.stringify(scene.seen)
  for (const secret of [token, "correct horse", "battery staple"]) expect(states).not.toContain(secret)
  const others = scene.seen.filter(({ step }) => step !== "comparing-code")
  expect(JSON.stringify(others)).not.toContain(peer.checkCode)
  const wire = scene.server.requests.map(({ url, body }) => url.href + body).join()
  for (const secret of [token, "correct horse", "battery staple", peer.checkCode])
    expect(wire).not.toContain(secret)
})
