import { describe, expect, test } from "vitest"
import { Stop } from "../protocol/failure.ts"
import { CHOICE, TokenScene } from "./testing/tokenScene.ts"

/** It takes ten seconds, and tells how far it is. */
function slow(scene: TokenScene): void {
  scene.crypto.settingUp = async (tell, signal) => {
    tell({ stage: "downloading", loaded: 1_000, total: 5_000_000 })
    await scene.machine.sleep(5_000, signal)
    tell({ stage: "downloading", loaded: 5_000_000, total: 5_000_000 })
    await scene.machine.sleep(4_000, signal)
    tell({ stage: "starting" })
    await scene.machine.sleep(1_000, signal)
  }
}

const progress = (scene: TokenScene) =>
  scene.seen.flatMap((state) => (state.step === "setting-up-crypto" ? [state.progress] : []))

describe("R25: the cryptography of this page is set up", () => {
  test("before a code of 2023 is shown, and its progress is seen", async () => {
    const scene = new TokenScene()
    slow(scene)
    scene.start("msc3906")
    await scene.machine.pass(9_900)
    expect([scene.state.step, scene.server.requests.length]).toEqual(["setting-up-crypto", 0])
    await scene.at("showing-code")
    expect(progress(scene).slice(-3)).toEqual([
      { stage: "downloading", loaded: 1_000, total: 5_000_000 },
      { stage: "downloading", loaded: 5_000_000, total: 5_000_000 },
      { stage: "starting" },
    ])
  })

  test("not for a code of another year", async () => {
    const scene = new TokenScene()
    scene.start("msc4108-2024", "msc3906")
    await scene.at("showing-code")
    expect(scene.crypto.begun).toBe(0)
  })

  test("once, however often the user changes between codes and camera", async () => {
    const scene = new TokenScene()
    slow(scene)
    scene.start("msc4108-2024", "msc3906")
    await scene.at("showing-code")
    scene.say({ kind: "other-code" })
    await scene.at("setting-up-crypto")
    expect(scene.server.sessions.size).toBe(0)
    await scene.run(untilShown(scene, "msc3906"))
    for (let round = 0; round < 2; round++) {
      scene.say({ kind: "other-code" })
      await scene.run(untilShown(scene, "msc4108-2024"))
      scene.say({ kind: "scan-instead" })
      await scene.at("scan-warning")
      scene.say({ kind: "show-instead" })
      await scene.run(untilShown(scene, "msc4108-2024"))
      scene.say({ kind: "other-code" })
      await scene.run(untilShown(scene, "msc3906"))
    }
    expect([scene.crypto.begun, scene.server.sessions.size]).toEqual([1, 1])
    expect(progress(scene)).toHaveLength(3)
  })

  test("while the two devices meet, when we scan, and only what is left of it is waited for", async () => {
    const scene = new TokenScene()
    slow(scene)
    const peer = await scene.greet("we scan")
    await scene.at("connecting")
    const since = scene.machine.now()
    await scene.run(peer.connect())
    await peer.progress()
    await scene.run(peer.hear())
    await peer.say(CHOICE)
    await scene.at("comparing-code")
    expect(scene.machine.now() - since).toBe(10_000)
    expect(progress(scene)[0]).toEqual({ stage: "downloading", loaded: 1_000, total: 5_000_000 })
  })

  test("not any more when it is there by then: nothing of it is seen", async () => {
    const scene = new TokenScene()
    slow(scene)
    const peer = await scene.meet("we scan")
    await scene.machine.pass(11_000)
    await scene.run(peer.hear())
    await peer.say(CHOICE)
    await scene.at("comparing-code")
    expect(scene.steps).not.toContain("setting-up-crypto")
  })

  test("not for a code of another year that we scan, nor for one that will not do", async () => {
    const scene = new TokenScene()
    await scene.openCamera()
    scene.say({ kind: "scanned", bytes: new TextEncoder().encode('{"rendezvous":{}}') })
    await scene.machine.pass(1_000)
    expect([scene.state.step, scene.crypto.begun]).toEqual(["scanning", 0])
  })
})

test("a cancel during the set-up ends it, and nothing is left", async () => {
  const scene = new TokenScene()
  slow(scene)
  scene.start("msc3906")
  await scene.machine.pass(3_000)
  scene.cancel()
  await scene.machine.pass(1)
  expect(scene.state).toMatchObject({
    step: "stopped",
    failure: { kind: "cancelled", by: "us" },
    during: "setting-up-crypto",
    aftermath: "none",
  })
  expect([scene.isWiped, scene.crypto.opened, scene.machine.sleeping]).toEqual([true, 0, 0])
})

test("a set-up that ignores the cancel is closed as soon as it is done", async () => {
  const scene = new TokenScene()
  scene.crypto.settingUp = () => scene.machine.sleep(10_000)
  scene.start("msc3906")
  await scene.machine.pass(3_000)
  scene.cancel()
  await scene.machine.pass(1)
  expect([scene.state.step, scene.isWiped, scene.crypto.closed]).toEqual(["stopped", true, 0])
  await scene.machine.pass(10_000)
  expect([scene.crypto.opened, scene.crypto.closed]).toEqual([1, 1])
})

test("a set-up that has told nothing yet is shown as one that begins", async () => {
  const scene = new TokenScene()
  scene.crypto.settingUp = () => scene.machine.sleep(10_000)
  scene.start("msc3906")
  await scene.machine.pass(1_000)
  expect(scene.state).toEqual({ step: "setting-up-crypto", progress: { stage: "starting" } })
})

test("what is told of a set-up after it is done takes nothing off the screen", async () => {
  const scene = new TokenScene()
  let tellLate: Parameters<typeof scene.crypto.settingUp>[0] | undefined
  scene.crypto.settingUp = async (tell) => {
    await scene.machine.sleep(1_000)
    tellLate = tell
  }
  scene.start("msc3906")
  await scene.at("showing-code")
  tellLate?.({ stage: "downloading", loaded: 5_000_000, total: 5_000_000 })
  expect([tellLate !== undefined, scene.state.step]).toEqual([true, "showing-code"])
})

test("R9: a link that never needed it ends as any other, and its keys are wiped", async () => {
  const scene = new TokenScene()
  scene.start("msc4108-2024", "msc3906")
  await scene.at("showing-code")
  scene.cancel()
  await scene.machine.pass(1)
  expect([scene.state.step, scene.crypto.begun, scene.isWiped]).toEqual(["stopped", 0, true])
})

test("what the homeserver says while it is set up ends the link in the homeserver's words", async () => {
  const scene = new TokenScene()
  scene.crypto.settingUp = () => Promise.reject(new Stop({ kind: "signed-out" }))
  scene.start("msc3906")
  expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "signed-out" } })
})

test("each link has a crypto device of its own", async () => {
  const scene = new TokenScene()
  for (let link = 1; link <= 2; link++) {
    scene.start("msc3906")
    await scene.at("showing-code")
    scene.cancel()
    await scene.machine.pass(1)
    expect([scene.crypto.opened, scene.crypto.closed]).toEqual([link, link])
  }
})

async function untilShown(scene: TokenScene, code: string): Promise<void> {
  while (scene.state.step !== "showing-code" || scene.state.code !== code) await scene.machine.sleep(100)
}
