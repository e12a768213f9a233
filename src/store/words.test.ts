import { describe, expect, test } from "vitest"
import type { CodeKind } from "../protocol/dialect.ts"
import type { Failure } from "../protocol/failure.ts"
import { MemoryRendezvous } from "../protocol/testing/memoryRendezvous.ts"
import { PROTOCOL, Scene } from "./testing/scene.ts"

const codes: CodeKind[] = ["msc4108-2024", "msc4388-spec"]

describe.each(codes)("R14 with %s: what the new device says ends the link in its own words", (code) => {
  const before: [unknown, Failure][] = [
    ["authorization_expired", { kind: "authorization-expired" }],
    ["device_already_exists", { kind: "device-exists", by: "them" }],
    ["device_not_found", { kind: "device-not-found", by: "them" }],
    ["unexpected_message_received", { kind: "unexpected-message", by: "them" }],
    ["unsupported_protocol", { kind: "unsupported-protocol", by: "them" }],
    ["user_cancelled", { kind: "cancelled", by: "them" }],
    ["unable_to_open_verification_uri", { kind: "page-not-opened", by: "them" }],
    ["something_new", { kind: "peer-failed", reason: "something_new" }],
    [undefined, { kind: "peer-failed", reason: undefined }],
  ]
  test.each(before)("m.login.failure with %s before acceptance", async (reason, failure) => {
    const scene = new Scene()
    const peer = await scene.request(code)
    await peer.say({ type: "m.login.failure", reason })
    expect(await scene.at("stopped")).toMatchObject({ failure, aftermath: "none" })
    await expect(scene.run(peer.hear())).rejects.toThrow("gone")
  })

  test("user_cancelled after acceptance may be a denied consent", async () => {
    const scene = new Scene()
    const peer = await scene.accept(code)
    await peer.say({ type: "m.login.failure", reason: "user_cancelled" })
    expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "not-approved" }, aftermath: "none" })
  })

  test("authorization_expired after acceptance", async () => {
    const scene = new Scene()
    const peer = await scene.accept(code)
    await peer.say({ type: "m.login.failure", reason: "authorization_expired" })
    expect(await scene.at("stopped")).toMatchObject({
      failure: { kind: "authorization-expired" },
      aftermath: "none",
    })
  })

  test.each(["before", "after"])("m.login.declined %s acceptance", async (when) => {
    const scene = new Scene()
    const peer = when === "before" ? await scene.request(code) : await scene.accept(code)
    await peer.say({ type: "m.login.declined" })
    expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "declined" }, aftermath: "none" })
  })
})

const unexpected = { type: "m.login.failure", reason: "unexpected_message_received" }

describe.each(codes)("with %s, what we cannot use is answered", (code) => {
  const firstWords: [string, string, object, Failure["kind"]][] = [
    ["malformed JSON", "{", unexpected, "unexpected-message"],
    ["an unknown message", '{"type":"m.login.unknown"}', unexpected, "unexpected-message"],
    ["a message out of order", '{"type":"m.login.success"}', unexpected, "unexpected-message"],
    ["no device id", JSON.stringify({ ...PROTOCOL, device_id: undefined }), unexpected, "unexpected-message"],
    [
      "another protocol",
      '{"type":"m.login.protocol","protocol":"some_future_protocol","device_id":"A"}',
      { reason: "unsupported_protocol", homeserver: MemoryRendezvous.BASE_URL },
      "unsupported-protocol",
    ],
    ...["", ".", "..", "x".repeat(256), "a\u0000b"].map(
      (device_id): [string, string, object, Failure["kind"]] => [
        `R12: the device id ${JSON.stringify(device_id.slice(0, 10))}`,
        JSON.stringify({ ...PROTOCOL, device_id }),
        unexpected,
        "bad-device-id",
      ],
    ),
    ...[
      "javascript:alert(1)",
      "http://auth.example/link",
      "https://user:password@auth.example/link",
      "https://127.0.0.1/link",
      "not a url",
    ].map((verification_uri): [string, string, object, Failure["kind"]] => [
      `R18: the page ${verification_uri}`,
      JSON.stringify({ ...PROTOCOL, device_authorization_grant: { verification_uri } }),
      { reason: "unable_to_open_verification_uri" },
      "page-refused",
    ]),
    ["a payload of 4,096 bytes", "x".repeat(3_056), unexpected, "unexpected-message"],
    ["a payload of more than 4,096 bytes", "x".repeat(3_057), unexpected, "message-too-large"],
  ]
  test.each(firstWords)("%s", async (_what, text, answer, kind) => {
    const scene = new Scene()
    const peer = await scene.confirm(code)
    await peer.sayText(text)
    expect(await scene.run(peer.hear())).toMatchObject(answer)
    expect(await scene.at("stopped")).toMatchObject({ failure: { kind } })
    expect(scene.isWiped).toBe(true)
  })

  test("another protocol is named as far as it can be shown", async () => {
    const scene = new Scene()
    const peer = await scene.confirm(code)
    await peer.say({ type: "m.login.protocol", protocol: "x".repeat(65) })
    expect(await scene.at("stopped")).toMatchObject({ failure: { protocol: "x".repeat(64) } })
  })

  const instead: [object, Failure][] = [
    [
      { type: "m.login.failure", reason: "user_cancelled" },
      { kind: "cancelled", by: "them" },
    ],
    [{ type: "m.login.declined" }, { kind: "declined" }],
    [
      { type: "m.login.success" },
      { kind: "unexpected-message", by: "us", expected: "m.login.protocol", received: "m.login.success" },
    ],
  ]
  test.each(instead)(
    "R21: %j in place of the request counts, whatever is on offer by now",
    async (message, failure) => {
      const scene = new Scene()
      scene.grant = "missing"
      const peer = await scene.confirm(code)
      await peer.say(message)
      expect(await scene.at("stopped")).toMatchObject({ failure, aftermath: "none" })
    },
  )

  const later: [string, string][] = [
    ["malformed JSON", "{"],
    ["an unknown message", '{"type":"m.login.unknown"}'],
    ["a second choice of protocol", JSON.stringify(PROTOCOL)],
  ]
  test.each(later)("%s while we wait for the consent page to be opened", async (_what, text) => {
    const scene = new Scene()
    const peer = await scene.request(code)
    await peer.sayText(text)
    expect(await scene.run(peer.hear())).toMatchObject(unexpected)
    const failure = { kind: "unexpected-message", expected: "nothing before acceptance" }
    expect(scene.state).toMatchObject({ failure, aftermath: "none" })
  })

  test.each(later)("%s while we wait for success, and no secret leaves", async (_what, text) => {
    const scene = new Scene()
    const peer = await scene.accept(code)
    scene.devices.add("NEWDEVICE")
    await peer.sayText(text)
    expect(await scene.run(peer.hear())).toMatchObject(unexpected)
    expect(scene.seen.some(({ step }) => step === "sharing-secrets")).toBe(false)
    expect(scene.state).toMatchObject({
      failure: { kind: "unexpected-message", expected: "m.login.success" },
    })
  })

  test("bytes that are not UTF-8", async () => {
    const scene = new Scene()
    const peer = await scene.confirm(code)
    await peer.sayBytes(Uint8Array.of(0x7b, 0xff, 0xfe))
    expect(await scene.run(peer.hear())).toMatchObject(unexpected)
  })

  test("R21: the grant that is gone by now", async () => {
    const scene = new Scene()
    scene.grant = "missing"
    const peer = await scene.confirm(code)
    await peer.say(PROTOCOL)
    const told = await scene.run(peer.hear())
    expect(told).toMatchObject({ reason: "unsupported_protocol", homeserver: MemoryRendezvous.BASE_URL })
    expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "grant-gone" } })
  })

  test("R16: a second success between success and secrets is ignored", async () => {
    const scene = new Scene()
    const peer = await scene.accept(code)
    await peer.say({ type: "m.login.success" })
    await scene.machine.pass(2_000)
    await peer.say({ type: "m.login.success" })
    await scene.machine.pass(2_000)
    scene.devices.add("NEWDEVICE")
    expect(await scene.run(peer.hear())).toMatchObject({ type: "m.login.secrets" })
  })

  test("R16: a second success after the secrets is ignored", async () => {
    const scene = new Scene()
    scene.keys = () => "no-keys"
    const peer = await scene.accept(code)
    await scene.succeed(peer)
    await scene.run(peer.hear())
    await peer.say({ type: "m.login.success" })
    await scene.machine.pass(70_000)
    expect(scene.state).toMatchObject({ step: "linked", trust: "no-keys" })
  })

  test("R16: any other message before the secrets ends the link", async () => {
    const scene = new Scene()
    const peer = await scene.accept(code)
    await peer.say({ type: "m.login.success" })
    await scene.machine.pass(2_000)
    await peer.say(PROTOCOL)
    expect(await scene.run(peer.hear())).toMatchObject(unexpected)
    scene.devices.add("NEWDEVICE")
    expect(scene.seen.some(({ step }) => step === "sharing-secrets")).toBe(false)
  })

  test("a peer that speaks twice in a row, ours in between", async () => {
    const scene = new Scene()
    const peer = await scene.confirm(code)
    scene.lookUp = async () => {
      // The peer changes its mind while we look its device up.
      await peer.say({ type: "m.login.declined" })
      scene.lookUp = async () => "absent"
      return "absent"
    }
    await peer.say(PROTOCOL)
    expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "declined" } })
  })
})

describe("what the user says is told", () => {
  test.each(["before", "after"])(
    "the page did not open, %s the click: unable_to_open_verification_uri",
    async (when) => {
      const scene = new Scene()
      const peer =
        when === "before" ? await scene.request("msc4108-2024") : await scene.accept("msc4108-2024")
      scene.say({ kind: "page-did-not-open" })
      expect(await scene.run(peer.hear())).toMatchObject({ reason: "unable_to_open_verification_uri" })
      expect(scene.state).toMatchObject({ step: "stopped", failure: { kind: "page-not-opened", by: "us" } })
    },
  )

  test.each([
    ["entering-code", (scene: Scene) => scene.connect("msc4388-spec")],
    ["awaiting-request", (scene: Scene) => scene.confirm("msc4388-spec")],
    ["consent-needed", (scene: Scene) => scene.request("msc4388-spec")],
    ["awaiting-consent", (scene: Scene) => scene.accept("msc4388-spec")],
    [
      "checking-device",
      async (scene: Scene) => {
        const peer = await scene.accept("msc4108-2024")
        await peer.say({ type: "m.login.success" })
        await scene.at("checking-device")
        return peer
      },
    ],
  ] as const)("cancelled at %s: user_cancelled", async (step, reach) => {
    const scene = new Scene()
    const peer = await reach(scene)
    expect(scene.state.step).toBe(step)
    scene.cancel()
    expect(await scene.run(peer.hear())).toMatchObject({ type: "m.login.failure", reason: "user_cancelled" })
    expect(scene.state).toMatchObject({
      step: "stopped",
      during: step,
      failure: { kind: "cancelled", by: "us" },
    })
    expect(scene.isWiped).toBe(true)
  })

  test("cancelled before anybody scanned: the session is deleted, nobody is told", async () => {
    const scene = new Scene()
    scene.start("msc4108-2024")
    await scene.at("showing-code")
    scene.cancel()
    await scene.at("stopped")
    await scene.machine.pass(1)
    expect([scene.server.sessions.size, scene.server.deleted.length]).toEqual([0, 1])
  })
})
