import { describe, expect, test } from "vitest"
import type { Fault, Request } from "../protocol/testing/memoryRendezvous.ts"
import { TokenScene } from "./testing/tokenScene.ts"

/** One fault, at the next request that fits. */
function once(scene: TokenScene, method: string, fault: () => Fault): void {
  let isSpent = false
  scene.server.fault = (request: Request) => {
    if (isSpent || request.method !== method) return undefined
    isSpent = true
    return fault()
  }
}

const passing: [string, string, () => Fault][] = [
  ["a lost PUT", "PUT", () => "lose-request"],
  ["R3: a lost reply to a PUT", "PUT", () => "lose-reply"],
  ["a 502 to a PUT", "PUT", () => new Response("<html>Bad gateway</html>", { status: 502 })],
  ["a 429 to a PUT", "PUT", () => Response.json({ errcode: "M_LIMIT_EXCEEDED" }, { status: 429 })],
  ["a lost GET", "GET", () => "lose-request"],
  ["a 500 to a GET", "GET", () => Response.json({ errcode: "M_UNKNOWN" }, { status: 500 })],
  ["an HTML 404 of a proxy to a GET", "GET", () => new Response("<html>no</html>", { status: 404 })],
]

test.each(passing)(
  "%s does not end the link, and one login token is enough",
  async (_what, method, fault) => {
    const scene = new TokenScene()
    const peer = await scene.compare("we show")
    once(scene, method, fault)
    scene.say({ kind: "approve" })
    expect(await scene.run(peer.hear())).toMatchObject({ type: "m.login.approved" })
    once(scene, method, fault)
    await scene.signIn(peer)
    expect(await scene.run(peer.hear())).toMatchObject({ type: "m.login.verified" })
    expect(scene.tokens.issued).toHaveLength(1)
  },
)

test("a new device that cancels in the moment of the approval gets no login token", async () => {
  const scene = new TokenScene()
  const { issue } = scene.tokens
  const peer = await scene.compare("we show")
  scene.tokens.issue = async (proof) => {
    await peer.say({ type: "m.login.failure", reason: "cancelled" })
    return issue(proof)
  }
  scene.say({ kind: "approve" })
  expect(await scene.at("stopped")).toMatchObject({
    failure: { kind: "cancelled", by: "them" },
    aftermath: "none",
  })
  await expect(scene.run(peer.hear())).rejects.toThrow("gone")
})

describe("a session of 2023", () => {
  test("lives anew from each message on, so that a slow person has the time", async () => {
    const scene = new TokenScene()
    const peer = await scene.meet("we show")
    await scene.machine.pass(50_000)
    await scene.run(peer.hear())
    await peer.say({ type: "m.login.protocol", protocol: "login_token" })
    await scene.at("comparing-code")
    await scene.machine.pass(50_000)
    scene.say({ kind: "approve" })
    expect(await scene.run(peer.hear())).toMatchObject({ type: "m.login.approved" })
    await scene.machine.pass(50_000)
    await scene.signIn(peer)
    await scene.at("giving-secrets")
  })

  test("that vanishes before its time was closed by somebody", async () => {
    const scene = new TokenScene()
    const peer = await scene.compare("we scan")
    scene.server.sessions.delete(peer.session.id)
    expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "closed" }, aftermath: "none" })
  })

  test("R20: that nobody has scanned is replaced in time, and after ten times we ask", async () => {
    const scene = new TokenScene()
    scene.start("msc3906")
    const { usableUntil } = await scene.at("showing-code")
    expect(usableUntil - scene.machine.now()).toBe(35_000)
    await scene.at("renewal-paused")
    expect(scene.crypto.begun).toBe(1)
    scene.say({ kind: "show-again" })
    await scene.at("showing-code")
  })

  test("R1: is deleted when the page is left, if nobody has scanned it, and kept if somebody has", async () => {
    const scene = new TokenScene()
    scene.start("msc3906")
    await scene.at("showing-code")
    await scene.machine.pass(4_000)
    scene.machine.leavePage()
    await scene.machine.pass(500)
    expect(scene.server.sessions.size).toBe(0)

    const scanned = new TokenScene()
    const peer = await scanned.compare("we show")
    scanned.machine.leavePage()
    await scanned.machine.pass(500)
    expect(scanned.server.has(peer.session.id)).toBe(true)
  })

  test("R19: gets neither the access token nor cookies, and follows no redirect but on creation", async () => {
    const scene = new TokenScene()
    await scene.verify("we show")
    const there = scene.server.requests.filter(({ url }) => !url.pathname.endsWith("/versions"))
    expect(new Set(there.map(({ method }) => method))).toEqual(new Set(["POST", "GET", "PUT"]))
    for (const { method, headers, credentials, redirect } of there) {
      expect([headers.has("authorization"), credentials]).toEqual([false, "omit"])
      expect(redirect).toBe(method === "POST" ? "follow" : "error")
    }
  })
})
