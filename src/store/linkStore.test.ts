import { describe, expect, test, vi } from "vitest"
import type { CodeKind } from "../protocol/dialect.ts"
import { ShowingPeer } from "../protocol/testing/showingPeer.ts"
import { journal } from "./journal.ts"
import { Scene, SECRETS } from "./testing/scene.ts"

test("whoever has stopped listening hears nothing more", async () => {
  const scene = new Scene()
  const heard = vi.fn()
  const stop = scene.store.subscribe(heard)
  scene.start("msc4108-2024")
  expect(heard).toHaveBeenCalled()
  stop()
  heard.mockClear()
  await scene.at("showing-code")
  expect(heard).not.toHaveBeenCalled()
})

test("whoever listens is told what is new, and nothing twice", async () => {
  const scene = new Scene()
  const told: unknown[] = []
  scene.store.subscribe(() => told.push(scene.store.getSnapshot()))
  for (let run = 0; run < 2; run++) {
    scene.start("msc4108-2024")
    await scene.at("showing-code")
  }
  // The first run has ended meanwhile, and nobody hears of that.
  await scene.machine.pass(1_000)
  expect(told.length).toBeGreaterThan(3)
  expect(new Set(told).size).toBe(told.length)
})

test("each step is noted once, when it begins, however often its state changes", async () => {
  const scene = new Scene()
  journal.length = 0
  const start = scene.machine.now()
  scene.start("msc4108-2024")
  await scene.at("showing-code")
  await scene.machine.pass(40_000)
  expect(scene.seen.filter(({ step }) => step === "showing-code").length).toBeGreaterThan(2)
  scene.cancel()
  await scene.at("stopped")
  expect(journal).toEqual([
    { at: start, step: "preparing" },
    { at: start, step: "showing-code" },
    { at: scene.machine.now(), step: "stopped" },
  ])
})

describe("who speaks", () => {
  test("for a dead run is not heard, though the run that goes on asks the same", async () => {
    const scene = new Scene()
    scene.start("msc4108-2024", "msc4388-spec")
    await scene.at("showing-code")
    const { run } = scene.store.getSnapshot()
    scene.start("msc4108-2024", "msc4388-spec")
    await scene.at("showing-code")
    scene.store.answer(run, { kind: "other-code" })
    await scene.machine.pass(100)
    expect(scene.state).toMatchObject({ step: "showing-code", code: "msc4108-2024" })
  })

  test("before the first run, or when everything is over, is not heard either", async () => {
    const scene = new Scene()
    scene.say({ kind: "show-again" })
    scene.cancel()
    expect(scene.store.getSnapshot()).toEqual({ run: 0, state: { step: "idle" } })
    scene.start("msc4108-2024")
    await scene.at("showing-code")
    scene.store.dispose()
    scene.say({ kind: "scan-instead" })
    scene.cancel()
    expect(scene.state.step).toBe("showing-code")
  })
})

test("a cancel comes too late while the secrets travel: they are not taken back, and the link ends well", async () => {
  const scene = new Scene()
  const peer = await scene.accept("msc4108-2024")
  scene.delayAnswersTo("PUT", 1_000)
  await scene.succeed(peer)
  await scene.at("sharing-secrets")
  scene.cancel()
  expect(await scene.run(peer.hear())).toEqual({ type: "m.login.secrets", ...SECRETS })
  await scene.at("linked")
})

test.each(["msc4108-2024", "msc4388-spec"] satisfies CodeKind[])(
  "nobody having said whose codes may be scanned, one of %s may",
  async (code) => {
    const scene = new Scene()
    const trust = { backup: "included", secrets: async () => SECRETS, wipe: () => {} } as const
    scene.store.start({ codes: [], trust })
    await scene.at("scan-warning")
    scene.say({ kind: "device-at-hand" })
    await scene.at("scanning")
    scene.say({ kind: "scanned", bytes: new ShowingPeer(code, scene.server, scene.machine).qr })
    await scene.machine.pass(100)
    expect(scene.state.step).toBe("connecting")
  },
)

test("a link that is cancelled in the moment it was started never began", async () => {
  const scene = new Scene()
  scene.start()
  scene.cancel()
  expect(await scene.at("stopped")).toMatchObject({
    failure: { kind: "cancelled", by: "us" },
    during: "idle",
    aftermath: "none",
  })
})

test("after its end a disposed link says nothing more, though the new device's keys were still looked for", async () => {
  const scene = new Scene()
  scene.keys = () => "no-keys"
  await scene.succeed(await scene.accept("msc4108-2024"))
  await scene.at("linked")
  const told = scene.seen.length
  scene.store.dispose()
  await scene.machine.pass(5_000)
  expect([scene.seen.length, scene.machine.sleeping]).toEqual([told, 0])
})
