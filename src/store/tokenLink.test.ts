import { describe, expect, test } from "vitest"
import { CHOICE, TokenScene, WAYS } from "./testing/tokenScene.ts"

const FIRST = {
  "we show": ["idle", "setting-up-crypto", "preparing", "showing-code", "connecting"],
  "we scan": ["idle", "scan-warning", "scanning", "connecting"],
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
    scene.say({ kind: "approve" })
    expect(await scene.run(peer.hear())).toEqual({
      type: "m.login.approved",
      login_token: scene.tokens.issued[0],
      homeserver: "https://hs.example",
    })
    await scene.signIn(peer)
    expect(await scene.run(peer.hear())).toEqual({
      type: "m.login.verified",
      verifying_device_id: "OURS",
      verifying_device_key: "b3VyIGRldmljZSBrZXk",
      master_key: "bWFzdGVy",
    })
    expect(scene.crypto.signed).toEqual(["NEWDEVICE"])
    await scene.at("giving-secrets")
    scene.crypto.giveTo("NEWDEVICE")
    expect(await scene.at("linked")).toMatchObject({
      device: { id: "NEWDEVICE", name: "New phone" },
      backup: "included",
      secrets: "given",
    })
    expect(scene.steps).toEqual([
      ...FIRST[way],
      "awaiting-request",
      "comparing-code",
      "awaiting-sign-in",
      "checking-device",
      "verifying-device",
      "giving-secrets",
      "linked",
    ])
    expect({ wiped: scene.isWiped, closed: scene.crypto.closed, issued: scene.tokens.issued.length }).toEqual(
      { wiped: true, closed: 1, issued: 1 },
    )
  })
})
