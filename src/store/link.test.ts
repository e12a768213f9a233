import { describe, expect, test } from "vitest"
import type { CodeKind } from "../protocol/dialect.ts"
import { PROTOCOL, Scene, SECRETS } from "./testing/scene.ts"

const codes: CodeKind[] = ["msc4108-2024", "msc4388-spec", "msc4388-rust"]

describe.each(codes)("%s", (code) => {
  test("every step in order, and the new device hears exactly what it needs", async () => {
    const scene = new Scene()
    const peer = await scene.accept(code)
    await scene.succeed(peer)
    expect(await scene.run(peer.hear())).toEqual({ type: "m.login.secrets", ...SECRETS })
    const linked = await scene.at("linked")
    expect(linked).toMatchObject({ device: { id: "NEWDEVICE", name: "New phone" }, backup: "included" })
    expect(scene.seen.map(({ step }) => step)).toEqual([
      "idle",
      "preparing",
      "showing-code",
      "connecting",
      "entering-code",
      "awaiting-request",
      "consent-needed",
      "awaiting-consent",
      "checking-device",
      "sharing-secrets",
      "linked",
      ...(scene.state.step === "linked" && scene.state.trust ? ["linked"] : []),
    ])
  })

  describe("R10: no secret leaves before", () => {
    test("the code is confirmed", async () => {
      const scene = new Scene()
      const peer = await scene.connect(code)
      await peer.say(PROTOCOL)
      await scene.machine.pass(3_000)
      scene.devices.add("NEWDEVICE")
      await peer.say({ type: "m.login.success" })
      await expect(scene.run(peer.hear())).rejects.toThrow("gone")
      expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "expired", at: "connected" } })
    })

    test("the device was absent: one that exists already is refused and the peer is told", async () => {
      const scene = new Scene()
      const peer = await scene.confirm(code)
      await peer.say({ ...PROTOCOL, device_id: "OURS" })
      expect(await scene.run(peer.hear())).toMatchObject({
        type: "m.login.failure",
        reason: "device_already_exists",
      })
      await peer.say({ type: "m.login.success" })
      expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "device-exists", by: "us" } })
      await expect(scene.run(peer.hear())).rejects.toThrow("gone")
    })

    test("m.login.success is received, whatever devices appear", async () => {
      const scene = new Scene()
      const peer = await scene.accept(code)
      scene.devices.add("NEWDEVICE")
      await expect(scene.run(peer.hear())).rejects.toThrow("gone")
      expect(scene.seen.some(({ step }) => step === "sharing-secrets")).toBe(false)
    })

    test("the device is present: after 10 s without it the peer is told device_not_found", async () => {
      const scene = new Scene()
      const peer = await scene.accept(code)
      const since = scene.machine.now()
      await peer.say({ type: "m.login.success" })
      expect(await scene.run(peer.hear())).toMatchObject({
        type: "m.login.failure",
        reason: "device_not_found",
      })
      expect(scene.state).toMatchObject({ step: "stopped", failure: { kind: "device-not-found", by: "us" } })
      expect(scene.machine.now() - since).toBeGreaterThanOrEqual(9_500)
    })
  })

  test("the device may take a while to appear", async () => {
    const scene = new Scene()
    const peer = await scene.accept(code)
    await peer.say({ type: "m.login.success" })
    await scene.machine.pass(6_000)
    scene.devices.add("NEWDEVICE")
    expect(await scene.run(peer.hear())).toMatchObject({ type: "m.login.secrets" })
  })

  test("R12: not knowing is neither absent nor present, and never told as device_already_exists", async () => {
    const scene = new Scene()
    const answers = ["unknown", "unknown", "unknown", "absent"] as const
    let asked = 0
    scene.lookUp = async () => answers[asked++] ?? "present"
    const peer = await scene.accept(code)
    expect(asked).toBe(4)
    await scene.succeed(peer)
    expect(await scene.run(peer.hear())).toMatchObject({ type: "m.login.secrets" })
  })

  test("R14: a server that never answers ends the link without a word to the peer", async () => {
    const scene = new Scene()
    scene.lookUp = async () => "unknown"
    const peer = await scene.confirm(code)
    await peer.say(PROTOCOL)
    expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "unreachable" } })
    await expect(scene.run(peer.hear())).rejects.toThrow("gone")
  })

  test("R14: a sign-in of ours that has ended ends the link at once, in its own words and without one to the peer", async () => {
    const scene = new Scene()
    scene.lookUp = async () => "signed-out"
    const peer = await scene.confirm(code)
    await peer.say(PROTOCOL)
    expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "signed-out" }, aftermath: "none" })
    await expect(scene.run(peer.hear())).rejects.toThrow("gone")
  })

  test("a sign-in of ours that ends before the new device is there ends the link in its own words", async () => {
    const scene = new Scene()
    const peer = await scene.accept(code)
    scene.lookUp = async () => "signed-out"
    await scene.succeed(peer)
    expect(await scene.at("stopped")).toMatchObject({
      failure: { kind: "signed-out" },
      aftermath: "watching",
    })
  })

  describe("R7: the check code", () => {
    const wrong = (right: string): string => (right === "42" ? "24" : "42")

    test("may be wrong twice", async () => {
      const scene = new Scene()
      const peer = await scene.connect(code)
      scene.say({ kind: "check-code", digits: wrong(peer.checkCode) })
      scene.say({ kind: "check-code", digits: peer.checkCode.slice(1) })
      await scene.machine.pass(10)
      scene.say({ kind: "check-code", digits: wrong(peer.checkCode) })
      await scene.machine.pass(10)
      expect(scene.state).toMatchObject({ step: "entering-code", wrongTries: 2, triesLeft: 1 })
      scene.say({ kind: "check-code", digits: peer.checkCode })
      await scene.at("awaiting-request")
    })

    test("ends the link at the third wrong one, told as user_cancelled", async () => {
      const scene = new Scene()
      const peer = await scene.connect(code)
      for (let i = 0; i < 3; i++) {
        scene.say({ kind: "check-code", digits: wrong(peer.checkCode) })
        await scene.machine.pass(10)
      }
      expect(scene.state).toMatchObject({
        step: "stopped",
        failure: { kind: "wrong-code" },
        aftermath: "none",
      })
      scene.say({ kind: "check-code", digits: peer.checkCode })
      expect(await scene.run(peer.hear())).toMatchObject({
        type: "m.login.failure",
        reason: "user_cancelled",
      })
      expect(scene.isWiped).toBe(true)
    })

    test("is not asked for when the new device shows an error instead", async () => {
      const scene = new Scene()
      await scene.connect(code)
      scene.say({ kind: "no-code-shown" })
      expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "insecure", what: "handshake" } })
    })
  })

  test("R8: nothing that the peer says is believed while the code is unconfirmed", async () => {
    const scene = new Scene()
    const peer = await scene.connect(code)
    await peer.say({ type: "m.login.declined" })
    await scene.machine.pass(10_000)
    expect(scene.state.step).toBe("entering-code")
    scene.say({ kind: "check-code", digits: peer.checkCode })
    expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "declined" } })
  })

  test("R8: an absence older than 2 s is checked anew on the click", async () => {
    const scene = new Scene()
    const peer = await scene.request(code)
    await scene.machine.pass(5_000)
    scene.devices.add("NEWDEVICE")
    scene.say({ kind: "consent-opened" })
    expect(await scene.run(peer.hear())).toMatchObject({ reason: "device_already_exists" })
  })
})
