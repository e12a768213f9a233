import { describe, expect, test } from "vitest"
import type { CodeKind } from "../protocol/dialect.ts"
import { Scene } from "./testing/scene.ts"

const codes: CodeKind[] = ["msc4108-2024", "msc4388-spec"]

/** The answers to these requests take so long on their way back. */
function slow(scene: Scene, method: "POST" | "PUT", ms: number): void {
  const { fetch } = scene.server
  scene.server.fetch = async (input, init) => {
    const response = await fetch(input, init)
    if (init?.method === method) await scene.machine.sleep(ms)
    return response
  }
}

describe.each(codes)("%s: when the page is left", (code) => {
  test("R1: a session that nobody has scanned is deleted, and none is made on the way out", async () => {
    const scene = new Scene()
    scene.start(code)
    await scene.at("showing-code")
    await scene.machine.pass(5_000)
    scene.machine.leavePage()
    await scene.machine.pass(500)
    expect([scene.server.sessions.size, scene.server.deleted.length]).toEqual([0, 1])
  })

  test("who comes back finds a new code", async () => {
    const scene = new Scene()
    scene.start(code)
    const { qr } = await scene.at("showing-code")
    scene.machine.leavePage()
    await scene.machine.pass(4_000)
    expect(scene.state).toMatchObject({ step: "showing-code" })
    expect(scene.state).not.toMatchObject({ qr })
  })

  test("while the first code is made, who comes back finds it", async () => {
    const scene = new Scene()
    slow(scene, "POST", 1_000)
    scene.start(code)
    await scene.machine.pass(100)
    scene.machine.leavePage()
    await scene.at("showing-code")
  })

  test("R1: in whatever moment of the handshake, whoever is answered keeps the session", async () => {
    const met: boolean[] = []
    for (let moment = 0; moment < 40; moment++) {
      const scene = new Scene()
      scene.start(code)
      const peer = await scene.scan()
      const { fetch } = scene.server
      const leave = async (): Promise<void> => {
        for (let turn = 0; turn < moment; turn++) await Promise.resolve()
        scene.machine.leavePage()
      }
      let leaving: Promise<void> | undefined
      scene.server.fetch = async (input, init) => {
        const response = await fetch(input, init)
        if (peer.session.data !== "") leaving ??= leave()
        return response
      }
      peer.connect().catch(() => undefined)
      await scene.machine.pass(2_500)
      const isMet = scene.seen.some(({ step }) => step === "connecting")
      expect(scene.server.has(peer.session.id)).toBe(isMet)
      met.push(isMet)
    }
    expect(new Set(met)).toEqual(new Set([true, false]))
  })
})

describe.each(codes)("%s: R9: the keys are wiped", (code) => {
  const steps: [string, (scene: Scene) => Promise<unknown>][] = [
    ["preparing", async (scene) => scene.start(code)],
    [
      "showing-code",
      async (scene) => {
        scene.start(code)
        await scene.at("showing-code")
      },
    ],
    [
      "renewal-paused",
      async (scene) => {
        scene.start(code)
        await scene.at("renewal-paused")
      },
    ],
    [
      "connecting",
      async (scene) => {
        slow(scene, "PUT", 500)
        scene.start(code)
        void (await scene.scan()).connect().catch(() => undefined)
        await scene.at("connecting")
      },
    ],
    ["entering-code", (scene) => scene.connect(code)],
    ["awaiting-request", (scene) => scene.confirm(code)],
    ["consent-needed", (scene) => scene.request(code)],
    ["awaiting-consent", (scene) => scene.accept(code)],
    [
      "checking-device",
      async (scene) => {
        await (await scene.accept(code)).say({ type: "m.login.success" })
        await scene.at("checking-device")
      },
    ],
  ]
  test.each(steps)(
    "at once when the store is disposed at %s, and the session is not left behind",
    async (step, reach) => {
      const scene = new Scene()
      await reach(scene)
      expect(scene.state.step).toBe(step)
      scene.store.dispose()
      await scene.machine.pass(1)
      expect(scene.isWiped).toBe(true)
      await scene.machine.pass(20_000)
      expect(scene.server.sessions.size).toBe(0)
    },
  )

  test.each(steps)(
    "at once when the user cancels at %s, and the session is not left behind",
    async (step, reach) => {
      const scene = new Scene()
      await reach(scene)
      scene.cancel()
      await scene.machine.pass(1)
      expect(scene.isWiped).toBe(true)
      expect(scene.state).toMatchObject({
        step: "stopped",
        during: step,
        failure: { kind: "cancelled", by: "us" },
      })
      await scene.machine.pass(20_000)
      expect(scene.server.sessions.size).toBe(0)
    },
  )
})

describe.each(codes)("%s: a code that is made too late", (code) => {
  test("R6: for a scan of the one before is deleted, although it was never shown", async () => {
    const scene = new Scene()
    scene.start(code)
    const peer = await scene.scan()
    slow(scene, "POST", 1_250)
    await scene.machine.pass(code === "msc4108-2024" ? 15_100 : 30_100)
    await scene.run(peer.connect())
    await scene.at("entering-code")
    await scene.machine.pass(3_000)
    expect([...scene.server.sessions.keys()]).toEqual([peer.session.id])
  })

  test("for a cancel is deleted too", async () => {
    const scene = new Scene()
    slow(scene, "POST", 1_000)
    scene.start(code)
    await scene.machine.pass(500)
    scene.cancel()
    await scene.machine.pass(1_000)
    expect([scene.state.step, scene.server.sessions.size]).toEqual(["stopped", 0])
  })
})
