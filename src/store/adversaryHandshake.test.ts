import { describe, expect, test } from "vitest"
import type { CodeKind } from "../protocol/dialect.ts"
import { ScriptedPeer } from "../protocol/testing/scriptedPeer.ts"
import { ShowingPeer } from "../protocol/testing/showingPeer.ts"
import { expectNoSecrets, scanning } from "./testing/meetings.ts"
import { PROTOCOL, Scene } from "./testing/scene.ts"

const codes: CodeKind[] = ["msc4108-2024", "msc4388-spec"]

const UNSAFE = { failure: { kind: "insecure", what: "message" }, aftermath: "none" }
const UNSAFE_GREETING = { failure: { kind: "insecure", what: "handshake" } }

describe.each(codes)("we show %s", (code) => {
  test("R6: a second device that scans the same code ends the link as not safe", async () => {
    const scene = new Scene()
    scene.start(code)
    const { qr } = await scene.at("showing-code")
    const peer = new ScriptedPeer(qr, scene.server, scene.machine)
    const second = new ScriptedPeer(qr, scene.server, scene.machine)
    await scene.run(peer.connect())
    await scene.at("entering-code")
    await second.initiate()
    await scene.machine.pass(2_000)
    scene.say({ kind: "check-code", digits: peer.checkCode })
    expect(await scene.at("stopped")).toMatchObject(UNSAFE)
    expectNoSecrets(scene)
  })

  test("R6: two devices scan before we look: one is heard, the other has no digits to show", async () => {
    const scene = new Scene()
    scene.start(code)
    const { qr } = await scene.at("showing-code")
    const users = new ScriptedPeer(qr, scene.server, scene.machine)
    const spy = new ScriptedPeer(qr, scene.server, scene.machine)
    await users.initiate()
    await spy.initiate()
    await scene.at("entering-code")
    await expect(scene.run(users.hearText())).rejects.toThrow()
    scene.say({ kind: "no-code-shown" })
    expect(await scene.at("stopped")).toMatchObject(UNSAFE_GREETING)
    expectNoSecrets(scene)
  })

  test("R20: somebody who spoils every code makes us neither flood the server nor talk", async () => {
    const scene = new Scene()
    const { server } = scene
    const open = server.open.bind(server)
    server.open = (prefix) => {
      const session = open(prefix)
      server.write(session, "x".repeat(5_000))
      return session
    }
    scene.start(code)
    const sessions = new Set<string>()
    for (let second = 0; second < 60; second++) {
      await scene.machine.pass(1_000)
      for (const { id, written } of server.sessions.values()) {
        sessions.add(id)
        // Creation names the token of an empty session; the first look finds the junk, which is never answered.
        expect(written.length).toBeLessThanOrEqual(1)
      }
    }
    expect(sessions.size).toBeLessThanOrEqual(21)
    scene.cancel()
    expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "cancelled" } })
    expectNoSecrets(scene)
  })
})

describe.each(codes)("we scan %s", (code) => {
  test("an answer to our greeting that says something else", async () => {
    const { scene, peer } = await scanning(code)
    scene.say({ kind: "scanned", bytes: peer.qr })
    await scene.run(peer.connect({ ok: "MATRIX_QR_CODE_LOGIN_INITIATE" }))
    expect(await scene.at("stopped")).toMatchObject(UNSAFE_GREETING)
    expect(await scene.run(peer.hear())).toMatchObject({ reason: "user_cancelled" })
    expectNoSecrets(scene)
  })

  test.each([
    ["our greeting, reflected", (greeting: string) => greeting],
    ["our greeting without its key, reflected", (greeting: string) => greeting.split("|")[0] ?? ""],
    ["junk", () => "Zm9yZWlnbg"],
    ["no base64 at all", () => "MATRIX_QR_CODE_LOGIN_OK"],
    ["more than a session holds", () => "x".repeat(5_000)],
  ])("%s as the answer: no digits are shown, nothing is offered", async (_what, answer) => {
    const { scene, peer } = await scanning(code)
    scene.say({ kind: "scanned", bytes: peer.qr })
    await scene.at("connecting")
    peer.write(answer(await scene.run(peer.hearSealed())))
    const { failure } = await scene.at("stopped")
    expect(["insecure", "message-too-large"]).toContain(failure.kind)
    expect(scene.seen.some(({ step }) => step === "showing-check-code")).toBe(false)
    expectNoSecrets(scene)
  })

  test("a new device that speaks instead of answering our greeting", async () => {
    const { scene, peer } = await scanning(code)
    scene.say({ kind: "scanned", bytes: peer.qr })
    await scene.at("connecting")
    await scene.run(peer.connect())
    await peer.say(PROTOCOL)
    expect(await scene.at("stopped")).toMatchObject(UNSAFE_GREETING)
    expectNoSecrets(scene)
  })

  test("R8: one code is greeted and no other, however many are shown to the camera", async () => {
    const { scene, peer } = await scanning(code)
    const other = new ShowingPeer(code, scene.server, scene.machine)
    scene.say({ kind: "scanned", bytes: peer.qr })
    scene.say({ kind: "scanned", bytes: other.qr })
    await scene.run(peer.connect())
    scene.say({ kind: "scanned", bytes: other.qr })
    await scene.at("showing-check-code")
    expect(other.session.written).toEqual([])
  })

  test.each<[string, unknown]>([
    ["0", 0],
    ["a negative one", -60_000],
    ["a million years", 1e18],
    ["no number", "NaN"],
    ["none", null],
  ])("R20: a server that lies about the life of the session: %s", async (_what, lie) => {
    const { scene, peer } = await scanning(code)
    const { fetch } = scene.server
    scene.server.fetch = async (input, init) => lieAboutLife(await fetch(input, init), lie)
    const since = scene.machine.now()
    scene.say({ kind: "scanned", bytes: peer.qr })
    const over = new Promise<void>((resolve) => {
      scene.store.subscribe(() => scene.state.step === "stopped" && resolve())
    })
    // Nobody answers: whatever the server says, the link ends.
    await scene.run(over)
    expect(scene.machine.now() - since).toBeLessThan(11 * 60_000)
    expectNoSecrets(scene)
  })
})

/** The same answer with another life of the session. */
async function lieAboutLife(response: Response, lie: unknown): Promise<Response> {
  const { status, headers } = response
  const text = await response.text()
  const ms = typeof lie === "number" ? Math.min(lie, 8e15) : Number.NaN
  const expires = Number.isNaN(ms) ? String(lie) : new Date(ms).toUTCString()
  if (headers.has("expires")) headers.set("expires", expires)
  if (headers.has("last-modified")) headers.set("last-modified", new Date(0).toUTCString())
  const body = headers.get("content-type")?.includes("json")
    ? JSON.stringify({ ...JSON.parse(text), expires_in_ms: lie })
    : text
  return new Response([204, 304].includes(status) ? null : body, { status, headers })
}
