import { describe, expect, test } from "vitest"
import { TokenScanningPeer } from "../protocol/testing/tokenPeers.ts"
import { Scene } from "./testing/scene.ts"
import { atMoment, bothWays, CANCELLABLE, TOO_LATE } from "./testing/tokenMoments.ts"
import { TokenScene, UNTOUCHED, untouched, WAYS } from "./testing/tokenScene.ts"

describe("the user cancels", () => {
  test.each(bothWays(CANCELLABLE))(
    "%s, while %s: the new device is told, nothing is signed, and what is said of it is true",
    async (way, _name, moment) => {
      const { scene, peer } = await atMoment(moment, way)
      const { step, aftermath, device } = moment
      const issued = scene.tokens.issued.length
      scene.cancel()
      await scene.machine.pass(1)
      expect(scene.state).toMatchObject({
        step: "stopped",
        failure: { kind: "cancelled", by: "us" },
        during: step,
        aftermath,
        device: device && { id: "NEWDEVICE" },
      })
      expect(untouched(scene)).toEqual(UNTOUCHED)
      expect(await scene.run(peer.hear())).toEqual({ type: "m.login.failure", reason: "cancelled" })
      await scene.machine.pass(40_000)
      expect([scene.tokens.issued.length, scene.server.sessions.size]).toEqual([issued, 0])
    },
  )

  test.each(bothWays(TOO_LATE))("%s, while %s: too late, the link goes on", async (way, _name, moment) => {
    const { scene, peer } = await atMoment(moment, way)
    const { state } = scene
    scene.cancel()
    await scene.machine.pass(1)
    expect(scene.state).toBe(state)
    expect(await scene.run(peer.hear())).toMatchObject({ type: "m.login.verified" })
    scene.crypto.giveTo("NEWDEVICE")
    await scene.at("linked")
  })

  test.each(WAYS)("%s, before the conversation itself is there: the new device is told", async (way) => {
    const scene = new TokenScene()
    scene.tokens.fetching = () => new Promise(() => {})
    const peer = await scene.greet(way)
    await scene.run(peer.connect())
    await scene.machine.pass(3_000)
    expect(scene.state.step).toBe("connecting")
    scene.cancel()
    expect(await scene.run(peer.hear())).toEqual({ type: "m.login.failure", reason: "cancelled" })
  })
})

describe("the user says that the page did not open", () => {
  test.each(WAYS.flatMap((way) => [[way, "consent-needed"] as const, [way, "awaiting-consent"] as const]))(
    "%s, at %s: the link ends, and the new device is told",
    async (way, step) => {
      const scene = new TokenScene("device_authorization_grant")
      const peer = await scene.compare(way)
      scene.say({ kind: "approve" })
      await scene.at("consent-needed")
      if (step === "awaiting-consent") scene.say({ kind: "consent-opened" })
      await scene.at(step)
      scene.say({ kind: "page-did-not-open" })
      expect(await scene.run(peer.hear())).toEqual({ type: "m.login.failure", reason: "cancelled" })
      expect(scene.state).toMatchObject({
        step: "stopped",
        failure: { kind: "page-not-opened", by: "us" },
        during: step,
        aftermath: step === "consent-needed" ? "none" : "watching",
      })
      expect(untouched(scene)).toEqual(UNTOUCHED)
    },
  )
})

test("a code of 2023 that is shown where no link of 2023 is possible: whoever scans it ends the link as a bug", async () => {
  const scene = new Scene()
  scene.start("msc3906")
  const { qr } = await scene.at("showing-code")
  await scene.run(new TokenScanningPeer(qr, scene.server, scene.machine).connect())
  expect(await scene.at("stopped")).toMatchObject({
    failure: { kind: "bug", what: "a code of 2023 where none is possible" },
    aftermath: "none",
  })
  expect(scene.isWiped).toBe(true)
})

describe("R5: nobody does anything any more", () => {
  // The others lead on, or end, before the session does.
  const waiting = CANCELLABLE.filter(
    ({ step }) => !["setting-up-crypto", "waiting-for-token", "checking-device"].includes(step),
  )
  test.each(bothWays(waiting))(
    "%s, while %s: the link ends with the time, and what is said of the new device is true",
    async (way, _name, moment) => {
      const { scene } = await atMoment(moment, way)
      await scene.at("stopped")
      await scene.machine.pass(1)
      expect(scene.state).toMatchObject({
        failure: { kind: "expired", at: moment.aftermath === "none" ? "connected" : "accepted" },
        aftermath: moment.aftermath,
        device: moment.device && { id: "NEWDEVICE" },
      })
      expect(untouched(scene)).toEqual(UNTOUCHED)
    },
  )

  test.each(["awaiting-sign-in", "awaiting-consent"] as const)(
    "at %s, where its id is not known: whatever comes to the devices that were there is the new one",
    async (step) => {
      const scene = new TokenScene(step === "awaiting-sign-in" ? "login_token" : "device_authorization_grant")
      await scene.approve("we show")
      await scene.at("stopped")
      await scene.machine.pass(10_000)
      expect(scene.state).toMatchObject({ aftermath: "watching", device: undefined })
      scene.devices.add("NEWDEVICE")
      await scene.machine.pass(5_000)
      expect(scene.state).toMatchObject({ aftermath: "signed-in", device: { id: "NEWDEVICE" } })
    },
  )

  test("and it never came", async () => {
    const scene = new TokenScene()
    await scene.approve("we show")
    await scene.machine.pass(23 * 60_000)
    expect(scene.state).toMatchObject({ aftermath: "stayed-out", device: undefined })
  })

  test.each(["two devices came", "nobody answers"])("and %s: nobody knows", async (what) => {
    const scene = new TokenScene()
    await scene.approve("we show")
    await scene.at("stopped")
    if (what === "two devices came") scene.devices.add("NEWDEVICE").add("ANOTHER")
    scene.tokens.knowsDevices = what !== "nobody answers"
    await scene.machine.pass(23 * 60_000)
    expect(scene.state).toMatchObject({ aftermath: "not-known", device: undefined })
  })
})

describe("the keys are wiped and the crypto device is closed at once when the store is disposed", () => {
  test.each(bothWays([...CANCELLABLE, ...TOO_LATE]))("%s, while %s", async (way, _name, moment) => {
    const { scene } = await atMoment(moment, way)
    scene.store.dispose()
    await scene.machine.pass(1)
    expect([scene.isWiped, scene.crypto.closed]).toEqual([true, scene.crypto.opened])
    await scene.machine.pass(20_000)
    expect([scene.server.sessions.size, scene.machine.sleeping]).toEqual([0, 0])
  })
})

test("R9: the keys are wiped before the crypto device is ended, so that no trouble there can keep them", async () => {
  const scene = new TokenScene()
  const ended = new Promise<boolean>((resolve) => {
    scene.crypto.settingUp = (_tell, signal) =>
      new Promise((_, reject) => {
        signal.addEventListener("abort", () => {
          resolve(scene.isWiped)
          reject(new Error("it cannot be ended"))
        })
      })
  })
  scene.start("msc3906")
  await scene.at("setting-up-crypto")
  scene.cancel()
  expect(await scene.run(ended)).toBe(true)
})
