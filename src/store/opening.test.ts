import { afterEach, describe, expect, test, vi } from "vitest"
import type { Bytes } from "../protocol/bytes.ts"
import { x25519 } from "../protocol/curves/curves.ts"
import { scanning } from "./testing/meetings.ts"
import { Scene } from "./testing/scene.ts"

afterEach(() => void vi.restoreAllMocks())

/** Makes that calculation take a while, and keeps the private keys that it was given. */
function slow(scene: Scene, name: "publicKeyOf" | "sharedSecret", ms: number): Bytes[] {
  const keys: Bytes[] = []
  const calculate: (...given: [Bytes, Bytes]) => Promise<Bytes> = x25519[name]
  vi.spyOn(x25519, name).mockImplementation(async (...given: Bytes[]) => {
    const [own = new Uint8Array(), theirs = new Uint8Array()] = given
    keys.push(own)
    await scene.machine.sleep(ms)
    return calculate(own, theirs)
  })
  return keys
}

const isGone = (key: Bytes | undefined): boolean => key?.every((byte) => byte === 0) ?? false

/** A code on the screen and its predecessor, which is listened to for 5 s more, with a new device that has scanned each. */
async function twoCodes(scene: Scene) {
  scene.start("msc4108-2024")
  const predecessor = await scene.scan()
  const { qr } = await scene.at("showing-code")
  while (scene.state.step === "showing-code" && scene.state.qr === qr) await scene.machine.pass(100)
  const current = await scene.scan()
  return { predecessor, current }
}

describe("while an INITIATE is being opened", () => {
  test("R6: another one is not: of two at the same moment the first is the one, and the other's session is deleted", async () => {
    const scene = new Scene()
    const { predecessor, current } = await twoCodes(scene)
    const keys = slow(scene, "sharedSecret", 1_000)
    await Promise.all([predecessor.initiate(), current.initiate()])
    await scene.at("connecting")
    await scene.machine.pass(2_000)
    expect(keys).toHaveLength(1)
    expect(isGone(keys[0])).toBe(true)
    const left = [predecessor, current].filter(({ session }) => scene.server.has(session.id))
    expect(left).toHaveLength(1)
    expect(scene.state.step).toBe("entering-code")
  })

  test("its code is not given up, though its time is over", async () => {
    const scene = new Scene()
    const { predecessor } = await twoCodes(scene)
    slow(scene, "sharedSecret", 7_000)
    await scene.run(predecessor.connect())
    await scene.at("entering-code")
    expect(scene.server.has(predecessor.session.id)).toBe(true)
  })

  test("R1: its session is not deleted when the page is left", async () => {
    const scene = new Scene()
    scene.start("msc4108-2024")
    const peer = await scene.scan()
    slow(scene, "sharedSecret", 3_000)
    const connected = peer.connect()
    await scene.machine.pass(2_000)
    scene.machine.leavePage()
    await scene.run(connected)
    await scene.at("entering-code")
  })

  test("a cancel is heard: the link ends, the new device is told, and the key is overwritten", async () => {
    const scene = new Scene()
    scene.start("msc4108-2024")
    const peer = await scene.scan()
    const keys = slow(scene, "sharedSecret", 3_000)
    await peer.initiate()
    await scene.machine.pass(2_000)
    expect(keys).toHaveLength(1)
    scene.cancel()
    expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "cancelled" } })
    expect(isGone(keys[0])).toBe(true)
    expect(await scene.run(peer.hear())).toMatchObject({ reason: "user_cancelled" })
    await scene.machine.pass(10_000)
    expect(scene.state.step).toBe("stopped")
    expect(scene.server.sessions.size).toBe(0)
  })

  test("R6: the key is overwritten when it does not open, and a new code is shown", async () => {
    const scene = new Scene()
    scene.start("msc4108-2024")
    const peer = await scene.scan()
    const keys = slow(scene, "sharedSecret", 1_000)
    peer.write(`AAAA|${Buffer.from(new Uint8Array(32)).toString("base64").replace("=", "")}`)
    await scene.at("preparing")
    expect(keys).toHaveLength(1)
    expect(isGone(keys[0])).toBe(true)
    expect(scene.server.has(peer.session.id)).toBe(false)
  })
})

describe("while a new code's public key is being calculated", () => {
  test.each([
    ["the user wants another code", (scene: Scene) => scene.say({ kind: "other-code" })],
    ["the user would rather scan", (scene: Scene) => scene.say({ kind: "scan-instead" })],
    ["the link is cancelled", (scene: Scene) => scene.cancel()],
  ])("%s: its key is overwritten and its session deleted", async (_what, act) => {
    const scene = new Scene()
    const keys = slow(scene, "publicKeyOf", 2_000)
    scene.start("msc4108-2024", "msc4388-rust")
    await scene.machine.pass(1_000)
    expect(scene.state.step).toBe("preparing")
    const [session] = scene.server.sessions.keys()
    act(scene)
    await scene.machine.pass(5_000)
    expect(isGone(keys[0])).toBe(true)
    expect(scene.server.has(session ?? "")).toBe(false)
  })

  test("the code before it, scanned meanwhile, is opened, and the new key is overwritten", async () => {
    const scene = new Scene()
    scene.start("msc4108-2024")
    const peer = await scene.scan()
    const keys = slow(scene, "publicKeyOf", 4_000)
    while (keys.length === 0) await scene.machine.pass(100)
    await scene.run(peer.connect())
    await scene.at("entering-code")
    await scene.machine.pass(5_000)
    expect(isGone(keys[0])).toBe(true)
    expect([...scene.server.sessions.keys()]).toEqual([peer.session.id])
  })
})

test.each(["publicKeyOf", "sharedSecret"] as const)(
  "R6: a code that we scanned is not greeted after a cancel that came during our %s, and our key is overwritten",
  async (name) => {
    const { scene, peer } = await scanning("msc4108-2024")
    const keys = slow(scene, name, 2_000)
    scene.say({ kind: "scanned", bytes: peer.qr })
    await scene.at("connecting")
    await scene.machine.pass(1_000)
    expect(keys).toHaveLength(1)
    scene.cancel()
    await scene.at("stopped")
    await scene.machine.pass(5_000)
    expect(isGone(keys[0])).toBe(true)
    expect(peer.hasNews).toBe(false)
    expect(scene.state).toMatchObject({ step: "stopped", failure: { kind: "cancelled" } })
  },
)
