import { describe, expect, test } from "vitest"
import { Stop } from "../protocol/failure.ts"
import { NEW_KEY, SUCCESS, TokenScene, UNTOUCHED, untouched, WAYS } from "./testing/tokenScene.ts"

const CANCELLED = { type: "m.login.failure", reason: "cancelled" }

/** The two ways in, each up to the moment at which the new device may say success. */
const PROTOCOLS = ["login_token", "device_authorization_grant"] as const

/** What the user approves a second time where there is OAuth. */
async function approveKeys(scene: TokenScene): Promise<void> {
  if (scene.grant !== "offered") return
  await scene.at("comparing-code")
  scene.say({ kind: "approve" })
}

describe("the user declines", () => {
  describe.each(WAYS)("%s", (way) => {
    test.each(PROTOCOLS)(
      "%s: the new device hears so, and nothing was issued or opened",
      async (protocol) => {
        const scene = new TokenScene(protocol)
        const peer = await scene.compare(way)
        scene.say({ kind: "decline" })
        expect(await scene.run(peer.hear())).toEqual({ type: "m.login.declined" })
        expect(scene.state).toMatchObject({
          step: "stopped",
          failure: { kind: "declined-here" },
          during: "comparing-code",
          aftermath: "none",
        })
        scene.say({ kind: "approve" })
        await scene.machine.pass(5_000)
        expect(scene.tokens.proofs).toEqual([])
        expect(scene.steps).not.toContain("consent-needed")
        expect(untouched(scene)).toEqual(UNTOUCHED)
      },
    )

    test("R23: the keys: the new device hears so, and it is said that it is signed in", async () => {
      const scene = new TokenScene("device_authorization_grant")
      const peer = await scene.approve(way)
      await scene.signIn(peer)
      await scene.at("comparing-code")
      scene.say({ kind: "decline" })
      expect(await scene.run(peer.hear())).toEqual({ type: "m.login.declined" })
      expect(scene.state).toMatchObject({
        failure: { kind: "declined-here" },
        aftermath: "signed-in",
        device: { id: "NEWDEVICE", name: "New phone" },
      })
      expect(untouched(scene)).toEqual(UNTOUCHED)
    })
  })
})

describe.each(PROTOCOLS)("%s: nothing is signed", (protocol) => {
  test("when the homeserver publishes another key than the one that the new device told us", async () => {
    const scene = new TokenScene(protocol)
    const peer = await scene.approve("we show")
    scene.devices.add("NEWDEVICE")
    scene.crypto.published.set("NEWDEVICE", "c29tZWJvZHkgZWxzZSdz")
    await peer.say(SUCCESS)
    await approveKeys(scene)
    expect(await scene.run(peer.hear())).toEqual(CANCELLED)
    expect(scene.state).toMatchObject({
      failure: { kind: "key-mismatch" },
      during: "checking-device",
      aftermath: "signed-in",
      device: { id: "NEWDEVICE" },
    })
    expect(untouched(scene)).toEqual(UNTOUCHED)
  })

  test("R12: for an id that was there before, which cannot be that of a device that has just signed in", async () => {
    const scene = new TokenScene(protocol)
    scene.devices.add("TABLET")
    scene.crypto.published.set("TABLET", NEW_KEY)
    const peer = await scene.approve("we show")
    await peer.say({ ...SUCCESS, device_id: "TABLET" })
    expect(await scene.run(peer.hear())).toEqual(CANCELLED)
    // Devices may sign in under an old id: nobody says that it stayed out.
    expect(scene.state).toMatchObject({
      failure: { kind: "key-mismatch" },
      during: "checking-device",
      aftermath: "signed-in",
      device: { id: "TABLET" },
    })
    expect(untouched(scene)).toEqual(UNTOUCHED)
  })

  test("R12: for an id that was there before; where another one has come, that is the device", async () => {
    const scene = new TokenScene(protocol)
    scene.devices.add("TABLET")
    const peer = await scene.approve("we show")
    scene.devices.add("NEWDEVICE")
    await peer.say({ ...SUCCESS, device_id: "TABLET" })
    expect(await scene.run(peer.hear())).toEqual(CANCELLED)
    expect(scene.state).toMatchObject({
      failure: { kind: "key-mismatch" },
      aftermath: "signed-in",
      device: { id: "NEWDEVICE" },
    })
    expect(untouched(scene)).toEqual(UNTOUCHED)
  })

  test.each(["", ".", "..", "x".repeat(256), "a\u0000b"])("R12: for the id %j", async (device_id) => {
    const scene = new TokenScene(protocol)
    const peer = await scene.approve("we show")
    await peer.say({ ...SUCCESS, device_id })
    expect(await scene.run(peer.hear())).toEqual(CANCELLED)
    expect(scene.state).toMatchObject({ failure: { kind: "bad-device-id" }, aftermath: "watching" })
    expect(untouched(scene)).toEqual(UNTOUCHED)
  })

  test("for a key without an id, which is half a success", async () => {
    const scene = new TokenScene(protocol)
    const peer = await scene.approve("we show")
    await peer.say({ type: "m.login.success", device_key: NEW_KEY })
    expect(await scene.run(peer.hear())).toEqual(CANCELLED)
    const failure = { kind: "unexpected-message", expected: "m.login.success with device_id" }
    expect(scene.state).toMatchObject({ failure, aftermath: "watching" })
    expect(untouched(scene)).toEqual(UNTOUCHED)
  })

  test("where the device does not appear within 10 s, which is told", async () => {
    const scene = new TokenScene(protocol)
    const peer = await scene.approve("we show")
    const since = scene.machine.now()
    await peer.say(SUCCESS)
    await approveKeys(scene)
    expect(await scene.run(peer.hear())).toEqual(CANCELLED)
    expect(scene.machine.now() - since).toBeGreaterThanOrEqual(9_500)
    expect(scene.state).toMatchObject({
      failure: { kind: "device-not-found", by: "us" },
      aftermath: "watching",
      device: { id: "NEWDEVICE" },
    })
    expect(untouched(scene)).toEqual(UNTOUCHED)
  })

  test("R14: where nobody can say which key it has, and that is told to nobody", async () => {
    const scene = new TokenScene(protocol)
    const peer = await scene.approve("we show")
    scene.crypto.knowsKeys = false
    await scene.signIn(peer)
    await approveKeys(scene)
    expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "unreachable" } })
    await scene.machine.pass(1)
    expect(scene.state).toMatchObject({ aftermath: "signed-in" })
    await expect(scene.run(peer.hear())).rejects.toThrow("gone")
    expect(untouched(scene)).toEqual(UNTOUCHED)
  })
})

test("R5: with OAuth an impossible id that is told before our click is watched for as well", async () => {
  const scene = new TokenScene("device_authorization_grant")
  const peer = await scene.compare("we show")
  scene.say({ kind: "approve" })
  await scene.at("consent-needed")
  scene.devices.add("NEWDEVICE")
  await peer.say({ ...SUCCESS, device_id: ".." })
  await scene.at("stopped")
  await scene.machine.pass(1)
  expect(scene.state).toMatchObject({
    failure: { kind: "bad-device-id" },
    aftermath: "signed-in",
    device: { id: "NEWDEVICE" },
  })
})

describe("the key is the right one", () => {
  test("the keys may take a while to appear", async () => {
    const scene = new TokenScene()
    const peer = await scene.approve("we scan")
    await peer.say(SUCCESS)
    await scene.machine.pass(6_000)
    scene.crypto.published.set("NEWDEVICE", NEW_KEY)
    await scene.at("giving-secrets")
  })

  test("a device that is there, but publishes no keys, is said to be signed in and not verified", async () => {
    const scene = new TokenScene()
    const peer = await scene.approve("we show")
    scene.devices.add("NEWDEVICE")
    await peer.say(SUCCESS)
    expect(await scene.run(peer.hear())).toEqual(CANCELLED)
    expect(scene.state).toMatchObject({ failure: { kind: "not-signed" }, aftermath: "signed-in" })
  })

  test("a signature that is refused is made again, and the new device hears of it only then", async () => {
    const scene = new TokenScene()
    let tries = 0
    scene.crypto.signing = async () => {
      if (++tries < 3) throw new Error("502")
    }
    const peer = await scene.approve("we show")
    await scene.signIn(peer)
    await scene.at("verifying-device")
    expect(peer.hasNews).toBe(false)
    expect(await scene.run(peer.hear())).toMatchObject({ type: "m.login.verified" })
    expect([tries, scene.crypto.signed]).toEqual([3, ["NEWDEVICE"]])
  })

  test.each([
    ["refused each time", () => Promise.reject(new Error("502"))],
    ["answered by nobody", () => new Promise<void>(() => {})],
  ])("a signature that is %s is given up: signed in, not verified, and told", async (_what, signing) => {
    const scene = new TokenScene()
    scene.crypto.signing = signing
    const peer = await scene.approve("we show")
    await scene.signIn(peer)
    expect(await scene.run(peer.hear())).toEqual(CANCELLED)
    expect(scene.state).toMatchObject({
      failure: { kind: "not-signed" },
      during: "verifying-device",
      aftermath: "signed-in",
      device: { id: "NEWDEVICE" },
    })
    expect(untouched(scene)).toEqual(UNTOUCHED)
  })
})

describe("its secrets", () => {
  test("may be asked for after the new device has closed the session", async () => {
    const scene = new TokenScene()
    const peer = await scene.verify("we show")
    await scene.run(peer.hear())
    scene.server.sessions.delete(peer.session.id)
    await scene.machine.pass(30_000)
    expect(scene.state.step).toBe("giving-secrets")
    scene.crypto.giveTo("NEWDEVICE")
    expect(await scene.at("linked")).toMatchObject({ secrets: "given" })
  })

  test("are waited for two minutes, then it is said that they were not asked for, and no key was taken back", async () => {
    const scene = new TokenScene()
    const peer = await scene.verify("we show")
    const since = scene.machine.now()
    await scene.run(peer.hear())
    expect(await scene.at("linked")).toMatchObject({ secrets: "not-asked" })
    expect(scene.machine.now() - since).toBeCloseTo(120_000)
    expect([scene.isWiped, scene.crypto.closed]).toEqual([true, 1])
  })

  test("R12: cannot be given where our own sign-in has ended, and nobody says that they were", async () => {
    const scene = new TokenScene()
    scene.crypto.untilSecretsGiven = async () => "signed-out"
    await scene.verify("we show")
    expect(await scene.at("linked")).toMatchObject({ secrets: "not-asked" })
  })

  test("are not waited for when the user does not want to", async () => {
    const scene = new TokenScene()
    await scene.verify("we show")
    scene.say({ kind: "stop-waiting" })
    expect(await scene.at("linked")).toMatchObject({ secrets: "not-asked", trust: "verified" })
  })

  test("R1: once they are given the session is deleted; where they were not asked for, our last word is left to be read", async () => {
    for (const secrets of ["given", "not-asked"]) {
      const scene = new TokenScene()
      const peer = await scene.verify("we show")
      if (secrets === "given") scene.crypto.giveTo("NEWDEVICE")
      else scene.say({ kind: "stop-waiting" })
      await scene.at("linked")
      await scene.machine.pass(3_000)
      expect(scene.state).toMatchObject({ trust: "verified" })
      expect(scene.server.has(peer.session.id)).toBe(secrets === "not-asked")
    }
  })
})

test("that a new device is verified is told once, with the end of the link", async () => {
  const scene = new TokenScene()
  await scene.verify("we show")
  scene.crypto.giveTo("NEWDEVICE")
  await scene.at("linked")
  await scene.machine.pass(3_000)
  expect(scene.seen.filter(({ step }) => step === "linked")).toHaveLength(1)
})

describe("the cryptography of this page cannot be had", () => {
  const failing = (scene: TokenScene, error: Error): void => {
    scene.crypto.settingUp = async () => {
      await scene.machine.sleep(1_000)
      throw error
    }
  }
  const lost = new Stop({ kind: "no-crypto", why: "keys-lost" })

  test("we show: no code is shown, and no session made", async () => {
    const scene = new TokenScene()
    failing(scene, lost)
    scene.start("msc3906")
    expect(await scene.at("stopped")).toMatchObject({
      failure: { kind: "no-crypto", why: "keys-lost" },
      during: "setting-up-crypto",
      aftermath: "none",
    })
    expect([scene.server.requests.length, scene.isWiped]).toEqual([0, true])
  })

  test("we scan: the new device is told, before anything was decided", async () => {
    const scene = new TokenScene()
    failing(scene, lost)
    const peer = await scene.offer("we scan")
    await peer.say({ type: "m.login.protocol", protocol: "login_token" })
    expect(await scene.run(peer.hear())).toEqual(CANCELLED)
    expect(scene.state).toMatchObject({ failure: { kind: "no-crypto", why: "keys-lost" }, aftermath: "none" })
    expect(scene.steps).not.toContain("comparing-code")
  })

  test("what was thrown without words has those of “failed”, and none of its own text", async () => {
    const scene = new TokenScene()
    failing(scene, new Error("secret_of_the_store"))
    scene.start("msc3906")
    expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "no-crypto", why: "failed" } })
    expect(JSON.stringify(scene.seen)).not.toContain("secret_of_the_store")
  })
})
