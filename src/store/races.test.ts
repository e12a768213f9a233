import { describe, expect, test } from "vitest"
import type { CodeKind } from "../protocol/dialect.ts"
import { MemoryRendezvous } from "../protocol/testing/memoryRendezvous.ts"
import { expectNoSecrets } from "./testing/meetings.ts"
import { PROTOCOL, Scene } from "./testing/scene.ts"

const CANCELLED = { type: "m.login.failure", reason: "user_cancelled" }
const SUCCESS = { type: "m.login.success" }

const codes: CodeKind[] = ["msc4108-2024", "msc4388-spec"]

/** Makes every look-up of a device take so long, and do something meanwhile. */
function slowLookUps(
  scene: Scene,
  ms: number,
  meanwhile: () => Promise<unknown> = async () => undefined,
): void {
  const { lookUp } = scene
  scene.lookUp = async (id) => {
    await scene.machine.sleep(ms / 2)
    await meanwhile()
    await scene.machine.sleep(ms / 2)
    return lookUp(id)
  }
}

describe.each(codes)("%s", (code) => {
  test("R16: a success that is said before acceptance is no answer to it", async () => {
    const scene = new Scene()
    const peer = await scene.request(code)
    await scene.machine.pass(5_000)
    slowLookUps(scene, 3_000, () => peer.say({ type: "m.login.success" }))
    scene.say({ kind: "consent-opened" })
    expect(await scene.run(peer.hear())).toMatchObject({ reason: "unexpected_message_received" })
    expect(scene.state).toMatchObject({ failure: { kind: "unexpected-message" }, aftermath: "none" })
    expect(scene.seen.some(({ step }) => step === "awaiting-consent")).toBe(false)
  })

  test("a cancel of the peer during the click is a cancel, not a refused consent, and nothing is accepted", async () => {
    const scene = new Scene()
    const peer = await scene.request(code)
    await scene.machine.pass(5_000)
    slowLookUps(scene, 3_000, () => peer.say({ type: "m.login.failure", reason: "user_cancelled" }))
    scene.say({ kind: "consent-opened" })
    expect(await scene.at("stopped")).toMatchObject({
      failure: { kind: "cancelled", by: "them" },
      during: "consent-needed",
    })
    await expect(scene.run(peer.hear())).rejects.toThrow("gone")
  })

  test("R16: a success repeated in the very moment of the secrets is ignored", async () => {
    const scene = new Scene()
    const peer = await scene.accept(code)
    let repeated = 0
    slowLookUps(scene, 400, async () => {
      if (repeated++ === 0) await peer.say({ type: "m.login.success" })
    })
    await scene.succeed(peer)
    expect(await scene.run(peer.hear())).toMatchObject({ type: "m.login.secrets" })
    await scene.at("linked")
  })

  const atAcceptance: [string, object, object][] = [
    ["a success", SUCCESS, { kind: "unexpected-message", expected: "nothing before acceptance" }],
    ["a cancel", CANCELLED, { kind: "cancelled", by: "them" }],
  ]
  test.each(atAcceptance)(
    "R16: %s in the very moment of acceptance is no answer to it, and no secret leaves",
    async (_what, message, failure) => {
      const scene = new Scene()
      const peer = await scene.request(code)
      const { fetch } = scene.server
      let writes = 0
      scene.server.fetch = async (input, init) => {
        if (init?.method === "PUT" && ++writes === 1) await peer.say(message)
        return fetch(input, init)
      }
      scene.say({ kind: "consent-opened" })
      scene.devices.add("NEWDEVICE")
      expect(await scene.at("stopped")).toMatchObject({ failure, during: "awaiting-consent" })
      expectNoSecrets(scene)
    },
  )

  /** Its device is there, and it says something when nobody listens for it any more, just before its secrets. */
  const speakLast = async (message: unknown) => {
    const scene = new Scene()
    const peer = await scene.accept(code)
    scene.lookUp = async () => {
      await scene.machine.sleep(400)
      await peer.say(message)
      return "present"
    }
    await scene.succeed(peer)
    return { scene, peer }
  }

  test("R16: a success repeated after the last look for it is ignored", async () => {
    const { scene, peer } = await speakLast(SUCCESS)
    expect(await scene.run(peer.hear())).toMatchObject({ type: "m.login.secrets" })
    await scene.at("linked")
  })

  const last: [string, object, object][] = [
    ["a cancel", CANCELLED, { kind: "not-approved" }],
    ["a second request", PROTOCOL, { kind: "unexpected-message", expected: "nothing before the secrets" }],
  ]
  test.each(last)(
    "R16: %s after the last look for it ends the link, and no secret leaves",
    async (_what, message, failure) => {
      const { scene, peer } = await speakLast(message)
      expect(await scene.at("stopped")).toMatchObject({ failure, aftermath: "signed-in" })
      const heard = await scene.run(peer.hear().catch(() => undefined))
      expect(heard?.type).not.toBe("m.login.secrets")
    },
  )

  test("what the peer says in the moment in which its device appears counts, and no secret leaves", async () => {
    const scene = new Scene()
    const peer = await scene.accept(code)
    slowLookUps(scene, 2_000, () => peer.say({ type: "m.login.failure", reason: "authorization_expired" }))
    await scene.succeed(peer)
    expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "authorization-expired" } })
    expect(scene.seen.some(({ step }) => step === "sharing-secrets")).toBe(false)
  })

  test("R5: a peer that said success is watched for, whatever it says afterwards", async () => {
    const scene = new Scene()
    const peer = await scene.accept(code)
    await peer.say({ type: "m.login.success" })
    await scene.machine.pass(2_000)
    await peer.say({ type: "m.login.failure", reason: "user_cancelled" })
    expect(await scene.at("stopped")).toMatchObject({ aftermath: "watching" })
    scene.devices.add("NEWDEVICE")
    await scene.machine.pass(5_000)
    expect(scene.state).toMatchObject({ aftermath: "signed-in" })
  })

  test("last words can be read although the peer wrote first", async () => {
    const scene = new Scene()
    const peer = await scene.request(code)
    await peer.say({ type: "m.login.nonsense" })
    scene.cancel()
    await scene.at("stopped")
    expect(await scene.run(peer.hear())).toMatchObject({ reason: "user_cancelled" })
  })

  test("the reply to the secrets is lost, the peer reads them and closes: its keys are watched for", async () => {
    const scene = new Scene()
    const peer = await scene.accept(code)
    let puts = 0
    scene.server.fault = ({ method }) => {
      if (method !== "PUT" || ++puts > 1) return undefined
      queueMicrotask(() => scene.server.sessions.delete(peer.session.id))
      return "lose-reply"
    }
    await scene.succeed(peer)
    await scene.at("linked")
    await scene.machine.pass(2_000)
    expect(scene.state).toMatchObject({ step: "linked", trust: "verified" })
  })

  test("R1: leaving while the secrets travel neither overwrites nor deletes them", async () => {
    const scene = new Scene()
    const peer = await scene.accept(code)
    scene.delayAnswersTo("PUT", 1_000)
    await scene.succeed(peer)
    await scene.at("sharing-secrets")
    await scene.machine.pass(10)
    scene.store.dispose()
    await scene.machine.pass(10_000)
    expect(scene.server.has(peer.session.id)).toBe(true)
    expect(await scene.run(peer.hear())).toMatchObject({ type: "m.login.secrets" })
  })

  test("R1: a cancel while connecting is told, and leaving the page then deletes nothing", async () => {
    const scene = new Scene()
    scene.start(code)
    const peer = await scene.scan()
    const { fetch } = scene.server
    scene.server.fetch = async (input, init) => {
      if (init?.method === "PUT") await scene.machine.sleep(3_000)
      return fetch(input, init)
    }
    const connected = peer.connect()
    await scene.at("connecting")
    scene.machine.leavePage()
    await scene.machine.pass(10)
    expect(scene.server.has(peer.session.id)).toBe(true)
    scene.cancel()
    await scene.run(connected)
    expect(await scene.run(peer.hear())).toMatchObject({ reason: "user_cancelled" })
  })

  test("R11: a look without an answer takes nothing back", async () => {
    const scene = new Scene()
    const since = scene.machine.now()
    scene.keys = () => (scene.machine.now() - since > 50_000 ? "unknown" : "unsigned")
    const peer = await scene.accept(code)
    await scene.succeed(peer)
    await scene.at("linked")
    await scene.machine.pass(65_000)
    expect(scene.state).toMatchObject({ trust: "unsigned" })
  })
})

test("R19: a session address on loopback is refused from a homeserver that is elsewhere", async () => {
  const scene = new Scene()
  scene.server.fault = ({ method }) =>
    method === "POST"
      ? Response.json({ url: "https://127.0.0.1/session" }, { status: 201, headers: { etag: "x" } })
      : undefined
  expect(MemoryRendezvous.BASE_URL).toBe("https://hs.example")
  scene.start("msc4108-2024")
  expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "bad-answer" } })
})
