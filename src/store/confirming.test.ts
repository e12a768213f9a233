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
