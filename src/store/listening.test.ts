import { describe, expect, test } from "vitest"
import type { CodeKind } from "../protocol/dialect.ts"
import { Scene } from "./testing/scene.ts"

const codes: CodeKind[] = ["msc4108-2024", "msc4388-spec"]

describe.each(codes)("%s: a code that is listened to", (code) => {
  test("ends the link when the server refuses to let us look: no other code would fare better", async () => {
    const scene = new Scene()
    scene.start(code)
    await scene.at("showing-code")
    scene.server.fault = ({ method }) =>
      method === "GET" ? Response.json({ errcode: "M_UNKNOWN" }, { status: 403 }) : undefined
    await scene.machine.pass(5_000)
    expect(scene.state).toMatchObject({ step: "stopped", failure: { kind: "server", status: 403 } })
  })

  test("gives way to another when somebody writes more into its session than any new device would", async () => {
    const scene = new Scene()
    scene.start(code)
    const { qr } = await scene.at("showing-code")
    const stranger = await scene.scan()
    stranger.write("A".repeat(4_097))
    await scene.machine.pass(5_000)
    expect(stranger.session.written).toHaveLength(1)
    expect(scene.server.has(stranger.session.id)).toBe(false)
    expect(scene.state).toMatchObject({ step: "showing-code" })
    expect(scene.state).not.toMatchObject({ qr })
    const peer = await scene.scan()
    await scene.run(peer.connect())
    await scene.at("entering-code")
  })
})
