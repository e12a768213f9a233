import { describe, expect, test } from "vitest"
import { utf8 } from "../protocol/bytes.ts"
import { RESPONSE_LABEL } from "../protocol/channel/msc4388Cipher.ts"
import type { CodeKind } from "../protocol/dialect.ts"
import { ShowingPeer } from "../protocol/testing/showingPeer.ts"
import { PROTOCOL, Scene, SECRETS } from "./testing/scene.ts"

const codes: CodeKind[] = ["msc4108-2024", "msc4388-spec", "msc4388-rust"]

/** R15: each text's own field; the 2024 one may not have the other, which the coming matrix-sdk takes for msc4388. */
const offerOf = (code: CodeKind, protocols = ["device_authorization_grant"]) => ({
  type: "m.login.protocols",
  protocols,
  homeserver: "https://hs.example",
  ...(code === "msc4108-2024" ? {} : { base_url: "https://hs.example" }),
})

/** Up to the camera: a server on which no code can be shown. */
async function scanning(): Promise<Scene> {
  const scene = new Scene()
  scene.start()
  await scene.at("scan-warning")
  scene.say({ kind: "device-at-hand" })
  await scene.at("scanning")
  return scene
}

/** Up to the digits on our screen, and our offer read by the new device. */
async function greeted(code: CodeKind, baseUrl?: string): Promise<{ scene: Scene; peer: ShowingPeer }> {
  const scene = await scanning()
  const peer = new ShowingPeer(code, scene.server, scene.machine, baseUrl)
  scene.say({ kind: "scanned", bytes: peer.qr })
  await scene.run(peer.connect())
  await scene.at("showing-check-code")
  return { scene, peer }
}

describe.each(codes)("we scan %s", (code) => {
  test("every step in order, and the new device hears exactly what it needs", async () => {
    const { scene, peer } = await greeted(code)
    expect(scene.state).toMatchObject({ checkCode: peer.checkCode, host: undefined })
    expect(await scene.run(peer.hear())).toEqual(offerOf(code))
    await peer.say(PROTOCOL)
    await scene.at("consent-needed")
    scene.say({ kind: "consent-opened" })
    expect(await scene.run(peer.hear())).toEqual({ type: "m.login.protocol_accepted" })
    await scene.succeed(peer)
    expect(await scene.run(peer.hear())).toEqual({ type: "m.login.secrets", ...SECRETS })
    await scene.at("linked")
    expect(scene.seen).toContainEqual({ step: "connecting", scannedBy: "us", host: undefined })
    expect(scene.seen.map(({ step }) => step).slice(0, 11)).toEqual([
      "idle",
      "scan-warning",
      "scanning",
      "connecting",
      "showing-check-code",
      "awaiting-request",
      "consent-needed",
      "awaiting-consent",
      "checking-device",
      "sharing-secrets",
      "linked",
    ])
  })

  test("the new device does not ask for the digits: it is told that we end", async () => {
    const { scene, peer } = await greeted(code)
    await scene.run(peer.hear())
    scene.say({ kind: "not-asked" })
    expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "code-not-asked" } })
    await peer.say({ type: "m.login.success" })
    expect(await scene.run(peer.hear())).toMatchObject({ reason: "user_cancelled" })
  })

  test("a cancel before the answer to our greeting is told to whoever shows the code", async () => {
    const scene = await scanning()
    const peer = new ShowingPeer(code, scene.server, scene.machine)
    scene.say({ kind: "scanned", bytes: peer.qr })
    await scene.at("connecting")
    await scene.run(peer.connect())
    scene.cancel()
    await scene.at("stopped")
    const heard = async () => {
      for (;;) {
        const message = await peer.hear()
        if (message.type === "m.login.failure") return message
      }
    }
    expect(await scene.run(heard())).toMatchObject({ reason: "user_cancelled" })
  })

  test("R21: a grant that is gone is told once, in the words of the code's own text", async () => {
    const scene = await scanning()
    scene.grant = "missing"
    const peer = new ShowingPeer(code, scene.server, scene.machine)
    scene.say({ kind: "scanned", bytes: peer.qr })
    await scene.run(peer.connect())
    const failure = {
      type: "m.login.failure",
      reason: "unsupported_protocol",
      homeserver: "https://hs.example",
    }
    expect(await scene.run(peer.hear())).toEqual(code === "msc4108-2024" ? failure : offerOf(code, []))
    expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "grant-gone" } })
    await expect(scene.run(peer.hear())).rejects.toThrow("gone")
  })

  test("a code whose session is over, and one that somebody else has answered, are told apart and not touched", async () => {
    const scene = await scanning()
    const late = new ShowingPeer(code, scene.server, scene.machine)
    scene.server.sessions.delete(late.session.id)
    scene.say({ kind: "scanned", bytes: late.qr })
    expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "expired", at: "scanned" } })

    const other = await scanning()
    const used = new ShowingPeer(code, other.server, other.machine)
    other.server.write(used.session, "somebody's INITIATE")
    other.say({ kind: "scanned", bytes: used.qr })
    expect(await other.at("stopped")).toMatchObject({ failure: { kind: "code-used" } })
    expect(used.session.written).toEqual(["somebody's INITIATE"])
  })

  test("R20: a session that ends between our look and our greeting was too old, and not closed by somebody", async () => {
    const scene = await scanning()
    const peer = new ShowingPeer(code, scene.server, scene.machine)
    let looks = 0
    scene.server.fault = () => {
      if (++looks === 2) scene.server.sessions.delete(peer.session.id)
      return undefined
    }
    scene.say({ kind: "scanned", bytes: peer.qr })
    expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "expired", at: "scanned" } })
  })

  test("R3: the reply to our greeting is lost, and the link goes on", async () => {
    const scene = await scanning()
    const peer = new ShowingPeer(code, scene.server, scene.machine)
    let lost = 0
    scene.server.fault = ({ method }) => (method === "PUT" && lost++ === 0 ? "lose-reply" : undefined)
    scene.say({ kind: "scanned", bytes: peer.qr })
    await scene.run(peer.connect())
    expect(await scene.at("showing-check-code")).toMatchObject({ checkCode: peer.checkCode })
  })

  test("R19: the host of a rendezvous elsewhere is shown, and gets neither token nor cookie", async () => {
    const { scene, peer } = await greeted(code, "https://elsewhere.example")
    expect(scene.state).toMatchObject({ host: "elsewhere.example" })
    await scene.run(peer.hear())
    const there = scene.server.requests.filter(({ url }) => url.host === "elsewhere.example")
    expect(there.length).toBeGreaterThan(0)
    for (const { headers, credentials, redirect } of there) {
      expect({ token: headers.get("authorization"), credentials, redirect }).toEqual({
        token: null,
        credentials: "omit",
        redirect: "error",
      })
    }
  })
})

describe("both export labels are tried on the first reply", () => {
  test.each(["spec", "rust"] as const)("a code of the other profile answered as %s", async (profile) => {
    const scene = await scanning()
    const code = profile === "spec" ? "msc4388-rust" : "msc4388-spec"
    const peer = new ShowingPeer(code, scene.server, scene.machine)
    scene.say({ kind: "scanned", bytes: peer.qr })
    await scene.run(peer.connect({ label: RESPONSE_LABEL[profile] }))
    await scene.at("showing-check-code")
    expect(await scene.run(peer.hear())).toEqual(offerOf(code))
  })

  test("under a third label it is not that device", async () => {
    const scene = await scanning()
    const peer = new ShowingPeer("msc4388-spec", scene.server, scene.machine)
    scene.say({ kind: "scanned", bytes: peer.qr })
    await scene.run(peer.connect({ label: "MATRIX_QR_CODE_LOGIN reply" }))
    expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "insecure", what: "handshake" } })
  })
})

describe("the way to the camera", () => {
  test("bytes before the warning was answered change nothing", async () => {
    const scene = new Scene()
    const peer = new ShowingPeer("msc4108-2024", scene.server, scene.machine)
    scene.start()
    const state = await scene.at("scan-warning")
    scene.say({ kind: "scanned", bytes: peer.qr })
    await scene.machine.pass(1_000)
    expect(scene.state).toEqual(state)
  })

  test("from the code on the screen and back: its session is deleted, a new one made, and the warning comes again", async () => {
    const scene = new Scene()
    scene.start("msc4108-2024")
    const { qr } = await scene.at("showing-code")
    scene.say({ kind: "scan-instead" })
    await scene.at("scan-warning")
    expect(scene.server.sessions.size).toBe(0)
    scene.say({ kind: "device-at-hand" })
    await scene.at("scanning")
    scene.say({ kind: "show-instead" })
    expect((await scene.at("showing-code")).qr).not.toEqual(qr)
    scene.say({ kind: "scan-instead" })
    await scene.at("scan-warning")
  })

  test("where no code can be shown there is no way back to one", async () => {
    const scene = await scanning()
    scene.say({ kind: "show-instead" })
    await scene.machine.pass(1_000)
    expect(scene.state.step).toBe("scanning")
  })

  test("a code of another kind is told in place, again for the same one, and the scan goes on", async () => {
    const scene = await scanning()
    scene.say({ kind: "scanned", bytes: utf8("https://example.org") })
    await scene.machine.pass(10)
    expect(scene.state).toMatchObject({ step: "scanning", problem: "not-matrix", problems: 1 })
    scene.say({ kind: "scanned", bytes: utf8("https://example.org") })
    await scene.machine.pass(10)
    expect(scene.state).toMatchObject({ problem: "not-matrix", problems: 2 })
    const peer = new ShowingPeer("msc4388-spec", scene.server, scene.machine)
    scene.say({ kind: "scanned", bytes: peer.qr })
    await scene.run(peer.connect())
    await scene.at("showing-check-code")
  })
})
