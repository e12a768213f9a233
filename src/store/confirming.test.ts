import { describe, expect, test } from "vitest"
import type { CodeKind } from "../protocol/dialect.ts"
import { PROTOCOL, Scene } from "./testing/scene.ts"

const codes: CodeKind[] = ["msc4108-2024", "msc4388-spec"]

/** Up to the check code, not yet typed; what the new device wants is there already. */
async function early(code: CodeKind) {
  const scene = new Scene()
  const peer = await scene.connect(code)
  await peer.say(PROTOCOL)
  await scene.machine.pass(3_000)
  return { scene, peer }
}

describe.each(codes)("%s: a new device that speaks before its code is typed", (code) => {
  test("does not keep a cancel from ending the link at once", async () => {
    const { scene } = await early(code)
    scene.cancel()
    await scene.machine.pass(1)
    expect(scene.state).toMatchObject({
      step: "stopped",
      failure: { kind: "cancelled", by: "us" },
      during: "entering-code",
    })
  })

  test("leaves nobody waiting for the end of a session whose code is confirmed", async () => {
    const { scene, peer } = await early(code)
    scene.say({ kind: "check-code", digits: peer.checkCode })
    await scene.at("consent-needed")
    await scene.machine.pass(100)
    // Whoever looks for what the new device says meanwhile.
    expect(scene.machine.sleeping).toBe(1)
  })
})

describe.each(codes)("%s: a link that ends before the code is right", (code) => {
  test("looks no more into its session, though the new device may speak", async () => {
    const scene = new Scene()
    const peer = await scene.connect(code)
    const wrong = peer.checkCode === "42" ? "24" : "42"
    for (let tries = 0; tries < 3; tries++) {
      scene.say({ kind: "check-code", digits: wrong })
      await scene.machine.pass(1)
    }
    expect(scene.state).toMatchObject({ step: "stopped", failure: { kind: "wrong-code" } })
    expect(await scene.run(peer.hear())).toMatchObject({ reason: "user_cancelled" })
    const requests = scene.server.requests.length
    await scene.machine.pass(2_000)
    expect(scene.server.has(peer.session.id)).toBe(true)
    expect(scene.server.requests).toHaveLength(requests)
  })

  test("R14: does not tell the server's trouble as a cancel", async () => {
    const scene = new Scene()
    const peer = await scene.connect(code)
    const written = [...peer.session.written]
    let refusals = 1
    scene.server.fault = ({ method }) =>
      method === "GET" && refusals-- > 0
        ? Response.json({ errcode: "M_UNKNOWN" }, { status: 403 })
        : undefined
    expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "server", status: 403 } })
    await scene.machine.pass(10_000)
    expect(peer.session.written).toEqual(written)
  })
})
