import { describe, expect, test, vi } from "vitest"
import type { CodeKind } from "../protocol/dialect.ts"
import { Digits } from "../protocol/channel/digits.ts"
import { ScriptedPeer } from "../protocol/testing/scriptedPeer.ts"
import { readLoginCode } from "../protocol/qr/readLoginCode.ts"
import { Scene } from "./testing/scene.ts"

const budgets: [CodeKind, { showFor: number; guaranteed: number; renewals: number }][] = [
  ["msc4108-2024", { showFor: 15_000, guaranteed: 40_000, renewals: 20 }],
  ["msc4388-spec", { showFor: 30_000, guaranteed: 85_000, renewals: 10 }],
]

const qrOf = (scene: Scene): Uint8Array => {
  if (scene.state.step !== "showing-code") throw new Error(scene.state.step)
  return scene.state.qr
}

describe.each(budgets)("R20: %s", (code, { showFor, guaranteed, renewals }) => {
  test("is renewed so early that whoever scans has the guaranteed time", async () => {
    const scene = new Scene()
    scene.start(code)
    await scene.at("showing-code")
    const first = qrOf(scene)
    await scene.machine.pass(showFor - 100)
    expect(qrOf(scene)).toBe(first)
    await scene.machine.pass(200)
    expect(qrOf(scene)).not.toEqual(first)
    expect(scene.state).toMatchObject({ renewals: 1 })
  })

  test("listens to one predecessor for 5 s, then deletes it", async () => {
    const scene = new Scene()
    scene.start(code)
    await scene.at("showing-code")
    const peer = new ScriptedPeer(qrOf(scene), scene.server, scene.machine)
    await scene.machine.pass(showFor + 3_000)
    expect(scene.server.has(peer.session.id)).toBe(true)
    await scene.run(peer.connect())
    const { deadline } = await scene.at("entering-code")
    expect(deadline - scene.machine.now()).toBeGreaterThanOrEqual(guaranteed - 3_000)

    const other = new Scene()
    other.start(code)
    await other.at("showing-code")
    const late = new ScriptedPeer(qrOf(other), other.server, other.machine)
    await other.machine.pass(showFor + 6_000)
    expect(other.server.deleted.map(({ id }) => id)).toEqual([late.session.id])
  })

  test("stops after some renewals, then the user is asked and goes on", async () => {
    const scene = new Scene()
    scene.start(code)
    await scene.at("renewal-paused")
    const shown = scene.seen.filter(({ step }) => step === "showing-code").length
    expect(shown).toBe(renewals + 1)
    await scene.machine.pass(10_000)
    expect(scene.server.sessions.size).toBe(0)
    scene.say({ kind: "show-again" })
    expect(await scene.at("showing-code")).toMatchObject({ renewals: 0 })
  })

  test("makes no codes while hidden, and a new one on return", async () => {
    const scene = new Scene()
    scene.start(code)
    await scene.at("showing-code")
    scene.machine.setHidden(true)
    await scene.machine.pass(10 * 60_000)
    expect(scene.seen.filter(({ step }) => step === "showing-code").length).toBe(1)
    scene.machine.setHidden(false)
    await scene.machine.pass(100)
    expect(scene.seen.filter(({ step }) => step === "showing-code").length).toBe(2)
  })

  test("R6: a code whose INITIATE did not open is not shown again, also where no other can be made", async () => {
    const scene = new Scene()
    scene.start(code)
    await scene.at("showing-code")
    const shown = scene.seen.length
    scene.server.fault = ({ method }) =>
      method === "POST" ? Response.json({ errcode: "M_FORBIDDEN" }, { status: 403 }) : undefined
    new ScriptedPeer(qrOf(scene), scene.server, scene.machine).write("AAAA|AAAA")
    await scene.at("stopped")
    expect(scene.seen.slice(shown).map(({ step }) => step)).not.toContain("showing-code")
  })

  test("nothing is made at the word of a user who was not asked for it", async () => {
    const scene = new Scene()
    scene.start(code)
    await scene.at("showing-code")
    const requests = scene.server.requests.filter(({ method }) => method === "POST").length
    scene.say({ kind: "show-again" })
    await scene.machine.pass(4_000)
    expect(scene.server.requests.filter(({ method }) => method === "POST")).toHaveLength(requests)
  })

  test("R6: an INITIATE that does not open ends its session, is never answered, and its key never used again", async () => {
    const scene = new Scene()
    scene.start(code)
    await scene.at("showing-code")
    const stranger = new ScriptedPeer(qrOf(scene), scene.server, scene.machine)
    stranger.write("AAAA|AAAA")
    await scene.machine.pass(3_000)
    expect(scene.server.has(stranger.session.id)).toBe(false)
    expect(stranger.session.written).toEqual(["AAAA|AAAA"])
    await scene.at("showing-code")
    const next = readLoginCode(new Uint8Array(qrOf(scene)))
    expect("code" in next && next.code.publicKey).not.toEqual(stranger.code.publicKey)
    const peer = await scene.scan()
    await scene.run(peer.connect())
    await scene.at("entering-code")
  })

  test("R7: an INITIATE with the digits of a link that ended badly, which its device may still show, is treated as one that does not open", async () => {
    const digitsOfLinks = new Set<string>()
    const scene = new Scene({ digitsOfLinks })
    const { checkCode } = await scene.connect(code)
    scene.cancel()
    await scene.at("stopped")
    // The next link of the page has a store of its own.
    const elsewhere = new Scene({ digitsOfLinks })
    elsewhere.start(code)
    const early = await elsewhere.scan()
    await early.initiate(checkCode)
    await elsewhere.machine.pass(3_000)
    expect(early.session.written.length).toBe(1)
    scene.start(code)
    const stranger = await scene.scan()
    await stranger.initiate(checkCode)
    await scene.machine.pass(3_000)
    expect(stranger.session.written.length).toBe(1)
    expect(scene.server.has(stranger.session.id)).toBe(false)
    const peer = await scene.scan()
    await peer.initiate(checkCode === "42" ? "24" : "42")
    await scene.at("entering-code")
  })

  test("R7: the digits of a link that ended well may come again: its device does not show them any more", async () => {
    const scene = new Scene({ digitsOfLinks: new Set() })
    const first = await scene.accept(code)
    await scene.succeed(first)
    await scene.at("linked")
    scene.devices.delete("NEWDEVICE")
    scene.start(code)
    const peer = await scene.scan()
    await peer.initiate(first.checkCode)
    await scene.at("entering-code")
  })

  test("R7: the digits of ten links are remembered: a page is not to keep out everybody in the end", () => {
    const earlier = new Set<string>()
    const take = (digits: number) => new Digits(earlier).take(`${digits}`)
    for (let digits = 10; digits < 20; digits++) expect(take(digits)).toBe(true)
    expect(take(10)).toBe(false)
    expect(take(20)).toBe(true)
    expect([take(11), take(20)]).toEqual([false, false])
    expect(take(10)).toBe(true)
  })

  test("R6: the first INITIATE that opens destroys all other sessions of the run", async () => {
    const scene = new Scene()
    scene.start(code)
    await scene.at("showing-code")
    await scene.machine.pass(showFor + 1_000)
    expect(scene.server.sessions.size).toBe(2)
    const peer = await scene.scan()
    await scene.run(peer.connect())
    await scene.at("entering-code")
    expect([...scene.server.sessions.keys()]).toEqual([peer.session.id])
  })

  test("R6: a key of low order in an INITIATE is treated as any other that does not open", async () => {
    const scene = new Scene()
    scene.start(code)
    await scene.at("showing-code")
    const stranger = new ScriptedPeer(qrOf(scene), scene.server, scene.machine)
    const zeroKey = "A".repeat(43)
    stranger.write(code === "msc4108-2024" ? `${"A".repeat(60)}|${zeroKey}` : "A".repeat(103))
    await scene.machine.pass(3_000)
    expect(stranger.session.written.length).toBe(1)
    const peer = await scene.scan()
    await scene.run(peer.connect())
    await scene.at("entering-code")
  })

  test("a renewal that fails leaves the good code on the screen, and is tried again", async () => {
    const scene = new Scene()
    scene.start(code)
    await scene.at("showing-code")
    const first = qrOf(scene)
    scene.server.fault = ({ method }) => (method === "POST" ? "lose-request" : undefined)
    await scene.machine.pass(showFor + 6_000)
    expect(qrOf(scene)).toBe(first)
    scene.server.fault = () => undefined
    await scene.machine.pass(8_000)
    expect(qrOf(scene)).not.toBe(first)
  })

  test("a renewal that fails: how long the good code is to be used is told anew", async () => {
    const scene = new Scene()
    scene.start(code)
    await scene.at("showing-code")
    scene.server.fault = ({ method }) =>
      method === "POST" ? Response.json({ errcode: "M_UNKNOWN" }, { status: 403 }) : undefined
    await scene.machine.pass(showFor + 1_000)
    const { usableUntil } = await scene.at("showing-code")
    expect(usableUntil).toBeGreaterThan(scene.machine.now())
  })

  test("a code whose making goes wrong again and again is not made any more after a cancel", async () => {
    const scene = new Scene()
    scene.server.fault = ({ method }) => (method === "POST" ? "lose-request" : undefined)
    scene.start(code)
    await scene.machine.pass(1_000)
    expect(scene.state.step).toBe("preparing")
    scene.cancel()
    await scene.machine.pass(1)
    expect([scene.state.step, scene.machine.sleeping]).toEqual(["stopped", 0])
  })

  test("one that is being made when the user wants another kind is missed by nobody", async () => {
    const unhandled = vi.fn()
    process.on("unhandledRejection", unhandled)
    const scene = new Scene()
    scene.server.fault = ({ method }) => (method === "POST" ? "lose-request" : undefined)
    scene.start(code, "msc4388-rust")
    await scene.machine.pass(1_000)
    scene.say({ kind: "other-code" })
    await scene.machine.pass(100)
    scene.server.fault = () => undefined
    expect(await scene.at("showing-code")).toMatchObject({ code: "msc4388-rust", renewals: 0 })
    process.off("unhandledRejection", unhandled)
    expect(unhandled).not.toHaveBeenCalled()
    expect(scene.server.sessions.size).toBe(1)
  })

  test("is not made anew where nobody asked whether to go on", async () => {
    const scene = new Scene()
    scene.start(code)
    const { qr } = await scene.at("showing-code")
    scene.say({ kind: "show-again" })
    await scene.machine.pass(1_000)
    expect(qrOf(scene)).toBe(qr)
  })

  test("is shown at once in a page that was opened a moment ago", async () => {
    const scene = new Scene()
    const { now } = scene.machine
    const opened = now()
    scene.machine.now = () => now() - opened
    scene.start(code)
    await scene.machine.pass(100)
    expect(scene.state.step).toBe("showing-code")
  })

  test("R20: renewals that fail are not counted, so that the good code stays", async () => {
    const scene = new Scene()
    scene.start(code)
    await scene.at("showing-code")
    scene.server.fault = ({ method }) =>
      method === "POST" ? Response.json({ errcode: "M_UNKNOWN" }, { status: 403 }) : undefined
    await scene.machine.pass(showFor + 35_000)
    scene.server.fault = () => undefined
    await scene.machine.pass(4_000)
    // Two codes, and the other states, which have none.
    expect(new Set(scene.seen.map((state) => "qr" in state && state.qr)).size - 1).toBe(2)
    expect(scene.state).toMatchObject({ step: "showing-code", renewals: 1 })
  })

  test("a code that dies while its successor is made leaves the screen", async () => {
    const scene = new Scene()
    scene.start(code)
    const peer = await scene.scan()
    const { fetch } = scene.server
    scene.server.fetch = async (input, init) => {
      if (init?.method === "POST") await scene.machine.sleep(9_000)
      return fetch(input, init)
    }
    await scene.machine.pass(showFor + 1_000)
    scene.server.sessions.delete(peer.session.id)
    await scene.machine.pass(3_000)
    expect(scene.state).toMatchObject({ step: "preparing" })
    await scene.at("showing-code")
  })

  test.each(["dies", "gets what does not open"])(
    "a predecessor that %s takes nothing from the screen, and its successor is the one that is scanned",
    async (what) => {
      const scene = new Scene()
      scene.start(code)
      const stranger = await scene.scan()
      await scene.machine.pass(showFor + 100)
      const shown = qrOf(scene)
      const { length } = scene.seen
      if (what === "dies") scene.server.sessions.delete(stranger.session.id)
      else stranger.write("AAAA|AAAA")
      await scene.machine.pass(4_000)
      expect(scene.server.has(stranger.session.id)).toBe(false)
      expect([qrOf(scene), scene.seen.length]).toEqual([shown, length])
      const peer = await scene.scan()
      await scene.run(peer.connect())
      await scene.at("entering-code")
    },
  )

  test("a slow renewal neither loses a scan nor the user's word", async () => {
    const scene = new Scene()
    scene.start(code)
    await scene.at("showing-code")
    const { fetch } = scene.server
    scene.server.fetch = async (input, init) => {
      if (init?.method === "POST") await scene.machine.sleep(9_000)
      return fetch(input, init)
    }
    const peer = new ScriptedPeer(qrOf(scene), scene.server, scene.machine)
    await scene.machine.pass(showFor + 1_000)
    expect(scene.server.has(peer.session.id)).toBe(true)
    await scene.run(peer.connect())
    await scene.at("entering-code")
  })

  test("every session is deleted once", async () => {
    const scene = new Scene()
    scene.start(code)
    await scene.at("showing-code")
    await scene.machine.pass(3 * showFor)
    scene.cancel()
    await scene.machine.pass(100)
    const deletions = scene.server.requests.filter(({ method }) => method === "DELETE").length
    const creations = scene.server.requests.filter(({ method }) => method === "POST").length
    expect(deletions).toBe(creations)
  })

  test("a server that forgets its sessions at once is not flooded with requests", async () => {
    const scene = new Scene()
    scene.server.fault = ({ method, url }) => {
      if (method === "GET" && url.pathname.split("/").length > 5) scene.server.sessions.clear()
      return undefined
    }
    scene.start(code)
    await scene.machine.pass(12_000)
    expect(scene.server.requests.filter(({ method }) => method === "POST").length).toBeLessThanOrEqual(5)
  })

  test("is deaf to the machine's and the server's wall clocks", async () => {
    const scene = new Scene()
    scene.server.clockSkew = -7 * 3_600_000
    scene.start(code)
    const { usableUntil } = await scene.at("showing-code")
    expect(Math.abs(usableUntil - scene.machine.now() - showFor)).toBeLessThan(1_100)
  })

  test("the other app cannot read it: the next kind is shown", async () => {
    const scene = new Scene()
    scene.start(code, "msc4388-rust")
    await scene.at("showing-code")
    scene.say({ kind: "other-code" })
    await scene.machine.pass(100)
    expect(scene.state).toMatchObject({ step: "showing-code", code: "msc4388-rust" })
    expect(scene.server.sessions.size).toBe(1)
  })
})

describe("R15: the 2024 code names the homeserver", () => {
  test.each([
    ["base-url", "https://hs.example"],
    ["server-name", "example.org"],
  ] as const)("by its %s", async (setting, server) => {
    const scene = new Scene({ serverInCode: setting })
    scene.start("msc4108-2024")
    await scene.at("showing-code")
    expect(readLoginCode(new Uint8Array(qrOf(scene)))).toMatchObject({ code: { server } })
  })
})

test("R21: the unstable path goes with the unstable prefix", async () => {
  const scene = new Scene()
  scene.start("msc4388-spec")
  await scene.at("showing-code")
  expect(readLoginCode(new Uint8Array(qrOf(scene)))).toMatchObject({
    code: { stable: false, profile: "spec" },
  })
})

test("an answer to a dead run, or to a question that nobody asks, changes nothing", async () => {
  const scene = new Scene()
  scene.start("msc4108-2024")
  await scene.at("showing-code")
  const { run } = scene.store.getSnapshot()
  scene.say({ kind: "consent-opened" })
  scene.say({ kind: "check-code", digits: "42" })
  await scene.machine.pass(100)
  expect(scene.state.step).toBe("showing-code")
  scene.start("msc4108-2024")
  await scene.at("showing-code")
  scene.store.cancel(run)
  scene.store.answer(run, { kind: "other-code" })
  await scene.machine.pass(100)
  expect(scene.state.step).toBe("showing-code")
})

describe("msc4388 looks for its place first", () => {
  test("and asks again when the answer is lost", async () => {
    const scene = new Scene()
    let asked = 0
    scene.server.fault = ({ method }) => (method === "GET" && ++asked <= 2 ? "lose-request" : undefined)
    scene.start("msc4388-spec")
    await scene.at("showing-code")
  })

  test("create_available: false is a refusal, not a missing page", async () => {
    const scene = new Scene()
    scene.server.fault = ({ method, url }) =>
      method === "GET" && url.pathname.endsWith("/rendezvous")
        ? Response.json({ create_available: false })
        : undefined
    scene.start("msc4388-spec")
    expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "server", status: 403 } })
  })
})

test("a second run ends the first and has keys of its own", async () => {
  const scene = new Scene()
  const first = await scene.connect("msc4108-2024")
  scene.start("msc4108-2024")
  const peer = await scene.scan()
  // By chance they could be the first one's, which are not taken again (R7).
  await peer.initiate(first.checkCode === "42" ? "24" : "42")
  await scene.at("entering-code")
  expect(peer.session.id).not.toBe(first.session.id)
  scene.isWiped = false
  scene.say({ kind: "check-code", digits: peer.checkCode })
  await scene.at("awaiting-request")
})
