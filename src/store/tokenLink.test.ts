import { describe, expect, test } from "vitest"
import {
  CHOICE,
  GRANT_CHOICE,
  SUCCESS,
  TokenScene,
  UNTOUCHED,
  untouched,
  WAYS,
} from "./testing/tokenScene.ts"

const MEETING = {
  "we show": ["idle", "setting-up-crypto", "preparing", "showing-code", "connecting"],
  "we scan": ["idle", "scan-warning", "scanning", "connecting"],
}

const VERIFIED = {
  type: "m.login.verified",
  verifying_device_id: "OURS",
  verifying_device_key: "b3VyIGRldmljZSBrZXk",
  master_key: "bWFzdGVy",
}

describe.each(WAYS)("%s", (way) => {
  test("every step in order, and the new device hears exactly what it needs", async () => {
    const scene = new TokenScene()
    const peer = await scene.meet(way)
    if (way === "we scan") await peer.progress()
    expect(await scene.run(peer.hear())).toEqual({
      type: "m.login.protocols",
      protocols: ["org.matrix.msc3906.login_token", "login_token"],
    })
    await peer.say(CHOICE)
    const { checkCode, about, device } = await scene.at("comparing-code")
    expect({ checkCode, about, device }).toEqual({
      checkCode: peer.checkCode,
      about: "sign-in",
      device: undefined,
    })
    expect(checkCode).toMatch(/^\d{4}-\d{4}-\d{4}$/)
    await scene.machine.pass(10_000)
    expect(scene.tokens.proofs).toEqual([])
    scene.say({ kind: "approve" })
    expect(await scene.run(peer.hear())).toEqual({
      type: "m.login.approved",
      login_token: scene.tokens.issued[0],
      homeserver: "https://hs.example",
    })
    await scene.signIn(peer)
    expect(await scene.run(peer.hear())).toEqual(VERIFIED)
    expect(scene.crypto.signed).toEqual(["NEWDEVICE"])
    await scene.at("giving-secrets")
    scene.crypto.giveTo("NEWDEVICE")
    expect(await scene.at("linked")).toMatchObject({
      device: { id: "NEWDEVICE", name: "New phone" },
      backup: "included",
      secrets: "given",
    })
    expect(scene.steps).toEqual([
      ...MEETING[way],
      "awaiting-request",
      "comparing-code",
      "awaiting-sign-in",
      "checking-device",
      "verifying-device",
      "giving-secrets",
      "linked",
    ])
    const { tokens, crypto, isWiped } = scene
    expect([tokens.issued.length, crypto.opened, crypto.closed, isWiped]).toEqual([1, 1, 1, true])
  })

  test("without cross-signing the new device hears no master key", async () => {
    const scene = new TokenScene()
    scene.crypto.masterKey = undefined
    const peer = await scene.verify(way)
    expect(await scene.run(peer.hear())).not.toHaveProperty("master_key")
  })

  test.each([
    ["nothing", { type: "m.login.success" }],
    ["nulls", { type: "m.login.success", device_id: null, device_key: null }],
    ["its id alone", { type: "m.login.success", device_id: "NEWDEVICE" }],
  ])(
    "a new device without encryption, which tells %s of itself, is linked and not verified",
    async (_, success) => {
      const scene = new TokenScene()
      const peer = await scene.approve(way)
      scene.devices.add("NEWDEVICE")
      await peer.say(success)
      expect(await scene.at("linked-unencrypted")).toMatchObject({ device: { id: "NEWDEVICE" } })
      expect(untouched(scene)).toEqual(UNTOUCHED)
      await scene.machine.pass(20_000)
      expect([scene.server.sessions.size, scene.machine.sleeping]).toEqual([0, 0])
    },
  )

  test.each(["no device", "two devices", "no answer"])(
    "which one it is without encryption is not claimed where the homeserver shows %s",
    async (what) => {
      const scene = new TokenScene()
      const peer = await scene.approve(way)
      if (what === "two devices") scene.devices.add("NEWDEVICE").add("ANOTHER")
      scene.tokens.knowsDevices = what !== "no answer"
      await peer.say({ type: "m.login.success" })
      expect(await scene.at("linked-unencrypted")).toEqual({ step: "linked-unencrypted", device: undefined })
    },
  )
})

describe.each(WAYS)("R23: %s, and the homeserver has the device grant only", (way) => {
  test("the codes are compared before the page opens and again before the keys, and no login token is asked for", async () => {
    const scene = new TokenScene("device_authorization_grant")
    const peer = await scene.meet(way)
    if (way === "we scan") await peer.progress()
    expect(await scene.run(peer.hear())).toEqual({
      type: "m.login.protocols",
      protocols: ["device_authorization_grant"],
      homeserver: "https://hs.example",
    })
    await peer.say(GRANT_CHOICE)
    await scene.at("comparing-code")
    scene.say({ kind: "approve" })
    const { page, device } = await scene.at("consent-needed")
    expect({ page, device }).toEqual({
      page: { url: "https://auth.example/link?code=ABCDEF", host: "auth.example", complete: true },
      device: undefined,
    })
    scene.say({ kind: "consent-opened" })
    await scene.at("awaiting-consent")
    await scene.signIn(peer)
    expect(await scene.at("comparing-code")).toMatchObject({
      checkCode: peer.checkCode,
      about: "keys",
      device: { id: "NEWDEVICE" },
    })
    await scene.machine.pass(10_000)
    expect(scene.crypto.signed).toEqual([])
    scene.say({ kind: "approve" })
    expect(await scene.run(peer.hear())).toEqual(VERIFIED)
    scene.crypto.giveTo("NEWDEVICE")
    await scene.at("linked")
    expect(scene.steps.slice(-9)).toEqual([
      "awaiting-request",
      "comparing-code",
      "consent-needed",
      "awaiting-consent",
      "comparing-code",
      "checking-device",
      "verifying-device",
      "giving-secrets",
      "linked",
    ])
    expect(scene.tokens.proofs).toEqual([])
  })

  test("the new device has its token before we hear of the click: the keys are asked about at once", async () => {
    const scene = new TokenScene("device_authorization_grant")
    const peer = await scene.compare(way)
    scene.say({ kind: "approve" })
    await scene.at("consent-needed")
    await scene.signIn(peer)
    expect(await scene.at("comparing-code")).toMatchObject({ about: "keys" })
  })

  test("without encryption nothing is asked a second time", async () => {
    const scene = new TokenScene("device_authorization_grant")
    const peer = await scene.approve(way)
    await peer.say({ type: "m.login.success" })
    await scene.at("linked-unencrypted")
    expect(scene.seen.filter(({ step }) => step === "comparing-code")).toHaveLength(1)
  })
})

test("R23: where the homeserver has both, the new device may choose either, and hears of the login token first", async () => {
  for (const choice of [CHOICE, GRANT_CHOICE]) {
    const scene = new TokenScene()
    scene.grant = "offered"
    const peer = await scene.meet("we show")
    expect(await scene.run(peer.hear())).toEqual({
      type: "m.login.protocols",
      protocols: ["org.matrix.msc3906.login_token", "login_token", "device_authorization_grant"],
      homeserver: "https://hs.example",
    })
    await peer.say(choice)
    await scene.at("comparing-code")
    scene.say({ kind: "approve" })
    await scene.at(choice === CHOICE ? "awaiting-sign-in" : "consent-needed")
  }
})

test("R13: a second success in the place of silence ends the link", async () => {
  const scene = new TokenScene()
  const peer = await scene.approve("we show")
  await peer.say(SUCCESS)
  await scene.at("checking-device")
  await peer.say(SUCCESS)
  expect(await scene.run(peer.hear())).toEqual({ type: "m.login.failure", reason: "cancelled" })
  expect(scene.state).toMatchObject({ failure: { kind: "unexpected-message" } })
})
