import { describe, expect, test } from "vitest"
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
    await scene.machine.pass(13 * 60_000)
    expect(scene.state).toMatchObject({ aftermath: "stayed-out", device: undefined })
  })

  test.each(["two devices came", "nobody answers"])("and %s: nobody knows", async (what) => {
    const scene = new TokenScene()
    await scene.approve("we show")
    await scene.at("stopped")
    if (what === "two devices came") scene.devices.add("NEWDEVICE").add("ANOTHER")
    scene.tokens.knowsDevices = what !== "nobody answers"
    await scene.machine.pass(13 * 60_000)
    expect(scene.state).toMatchObject({ aftermath: "watching", device: undefined })
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
