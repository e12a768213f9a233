import { describe, expect, test } from "vitest"
import type { CodeKind } from "../protocol/dialect.ts"
import { scanning } from "./testing/meetings.ts"
import { Scene } from "./testing/scene.ts"

const codes: CodeKind[] = ["msc4108-2024", "msc4388-spec"]

describe.each(codes)("we scan %s", (code) => {
  test("R6: whoever answers the code a moment before us keeps the session", async () => {
    const { scene, peer } = await scanning(code)
    let isFirst = true
    scene.server.fault = ({ method }) => {
      if (method === "PUT" && isFirst) scene.server.write(peer.session, "somebody's INITIATE")
      isFirst &&= method !== "PUT"
      return undefined
    }
    scene.say({ kind: "scanned", bytes: peer.qr })
    expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "code-used" } })
    await scene.machine.pass(20_000)
    expect(peer.session.written).toEqual(["somebody's INITIATE"])
    expect(scene.server.deleted).toEqual([])
  })

  test("“it doesn't ask” ends the link at once, also while our offer is on its way", async () => {
    const { scene, peer } = await scanning(code)
    scene.say({ kind: "scanned", bytes: peer.qr })
    await scene.run(peer.connect())
    scene.server.fault = ({ method }) => (method === "PUT" ? new Response("", { status: 502 }) : undefined)
    await scene.at("showing-check-code")
    scene.say({ kind: "not-asked" })
    await scene.machine.pass(1_000)
    expect(scene.state).toMatchObject({ step: "stopped", failure: { kind: "code-not-asked" } })
  })

  /** Up to the digits on our screen. */
  const greeted = async () => {
    const { scene, peer } = await scanning(code)
    scene.say({ kind: "scanned", bytes: peer.qr })
    await scene.run(peer.connect())
    await scene.at("showing-check-code")
    return { scene, peer }
  }
  const cancelled = { type: "m.login.failure", reason: "user_cancelled" }

  test("a cancel while the digits are shown ends the link at once", async () => {
    const { scene, peer } = await greeted()
    await scene.run(peer.hear())
    scene.cancel()
    await scene.machine.pass(1)
    expect(scene.state).toMatchObject({ step: "stopped", failure: { kind: "cancelled", by: "us" } })
    expect(await scene.run(peer.hear())).toMatchObject(cancelled)
  })

  test("a cancel of the new device while the digits are shown is told as one of that moment", async () => {
    const { scene, peer } = await greeted()
    await scene.run(peer.hear())
    await peer.say(cancelled)
    expect(await scene.at("stopped")).toMatchObject({
      failure: { kind: "cancelled", by: "them" },
      during: "showing-check-code",
    })
  })

  test.each([
    [cancelled, { kind: "cancelled", by: "them" }],
    [{ type: "m.login.success" }, { kind: "unexpected-message", expected: "nothing before our offer" }],
  ])("%j in the very moment of our offer ends the link", async (message, failure) => {
    const { scene, peer } = await scanning(code)
    scene.say({ kind: "scanned", bytes: peer.qr })
    const { fetch } = scene.server
    let writes = 0
    scene.server.fetch = async (input, init) => {
      if (init?.method === "PUT" && ++writes === 2) await peer.say(message)
      return fetch(input, init)
    }
    await scene.run(peer.connect())
    expect(await scene.at("stopped")).toMatchObject({ failure, aftermath: "none" })
  })

  test("a server that a code names cannot make us say that we are signed out", async () => {
    const { scene, peer } = await scanning(code)
    scene.server.fault = () => Response.json({ errcode: "M_UNKNOWN_TOKEN" }, { status: 401 })
    scene.say({ kind: "scanned", bytes: peer.qr })
    expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "server", status: 401 } })
  })

  test("a cancel during any request ends the link as such, and takes the session away", async () => {
    for (let nth = 2; nth <= 10; nth++) {
      const { scene, peer } = await scanning(code)
      let requests = 0
      scene.server.fault = () => {
        if (++requests === nth) scene.cancel()
        return undefined
      }
      scene.say({ kind: "scanned", bytes: peer.qr })
      peer.connect().catch(() => undefined)
      await scene.machine.pass(20_000)
      expect(scene.state, `request ${nth}`).toMatchObject({ step: "stopped", failure: { kind: "cancelled" } })
      expect(scene.server.deleted.map(({ id }) => id)).toEqual([peer.session.id])
      expect({ isWiped: scene.isWiped, sleeping: scene.machine.sleeping }).toEqual({
        isWiped: true,
        sleeping: 0,
      })
    }
  })
})

test("our own server's 401 to our own token does mean that we are signed out", async () => {
  const scene = new Scene()
  scene.server.fault = ({ method }) =>
    method === "POST" ? Response.json({ errcode: "M_UNKNOWN_TOKEN" }, { status: 401 }) : undefined
  scene.start("msc4388-spec")
  expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "signed-out" } })
})
