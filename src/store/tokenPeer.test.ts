import { describe, expect, test } from "vitest"
import type { Failure } from "../protocol/failure.ts"
import { MemoryRendezvous } from "../protocol/testing/memoryRendezvous.ts"
import { TokenShowingPeer } from "../protocol/testing/tokenPeers.ts"
import { atMoment, bothWays, CANCELLABLE, TOO_LATE } from "./testing/tokenMoments.ts"
import {
  CHOICE,
  GRANT_CHOICE,
  SUCCESS,
  TokenScene,
  UNTOUCHED,
  untouched,
  WAYS,
} from "./testing/tokenScene.ts"

const CANCELLED = { type: "m.login.failure", reason: "cancelled" }

/** The new device itself gives up, before which it had said success or not. */
const aftermathOf = (step: string): string => {
  if (step === "checking-device") return "watching"
  return step === "comparing-code" ? "signed-in" : "none"
}

describe("the new device cancels", () => {
  test.each(bothWays(CANCELLABLE))(
    "%s, while %s: that is said, nothing is signed, and it hears nothing more",
    async (way, _name, moment) => {
      const { scene, peer } = await atMoment(moment, way)
      await peer.say(CANCELLED)
      await scene.at("stopped")
      await scene.machine.pass(1)
      // R14: what is said while the page is open may mean that it was denied there.
      const failure =
        moment.step === "awaiting-consent" ? { kind: "not-approved" } : { kind: "cancelled", by: "them" }
      expect(scene.state).toMatchObject({
        failure,
        during: moment.step,
        aftermath: moment.device ? aftermathOf(moment.step) : "none",
      })
      expect(untouched(scene)).toEqual(UNTOUCHED)
      await expect(scene.run(peer.hear())).rejects.toThrow("gone")
    },
  )

  test.each(bothWays(TOO_LATE))(
    "%s, while %s: it is signed in, and that is said",
    async (way, _name, moment) => {
      const { scene, peer } = await atMoment(moment, way)
      if (moment.step === "giving-secrets") await scene.run(peer.hear())
      await peer.say(CANCELLED)
      expect(await scene.at("stopped")).toMatchObject({
        failure: { kind: "cancelled", by: "them" },
        aftermath: "signed-in",
        device: { id: "NEWDEVICE" },
      })
    },
  )
})

describe("R13: the new device says what is not due", () => {
  const WORDS: [string, string][] = [
    ["a success", JSON.stringify(SUCCESS)],
    ["a choice", JSON.stringify(CHOICE)],
    ["progress", '{"type":"m.login.progress"}'],
    ["what only we say", '{"type":"m.login.verified"}'],
    ["a word of the older 2023 code", '{"type":"m.login.finish","outcome":"success"}'],
    ["no JSON", "{"],
  ]
  const due = (step: string, what: string): boolean =>
    ({
      "awaiting-request": ["a choice"],
      "awaiting-sign-in": ["a success"],
      "awaiting-consent": ["a success"],
      "consent-needed": ["a success"],
    })[step]?.includes(what) ?? false

  const DUE: Record<string, string> = {
    "its request is due": "m.login.protocol",
    "our cryptography is set up": "nothing before the approval",
    "the codes are compared": "nothing before the approval",
    "the password is due": "nothing before the approval",
    "the homeserver makes us wait": "nothing before the approval",
    "the page is to be opened": "m.login.success",
    "it has the login token": "m.login.success",
    "the page is open": "m.login.success",
    "the keys are approved": "nothing before the verification",
    "its key is looked for": "nothing before the verification",
    "it is signed": "nothing before m.login.verified",
    "its secrets are waited for": "nothing after the verification",
  }

  test.each(bothWays([...CANCELLABLE, ...TOO_LATE]))(
    "%s, while %s: the link ends, and it is told",
    async (way, _name, moment) => {
      for (const [what, text] of WORDS) {
        // Of progress there may be one, if there was none.
        if (
          due(moment.step, what) ||
          (what === "progress" && way === "we show" && moment.step === "awaiting-request")
        )
          continue
        const { scene, peer } = await atMoment(moment, way)
        const isSigned = moment.aftermath === "signed-in" && moment.step !== "comparing-code"
        if (moment.step === "giving-secrets") await scene.run(peer.hear())
        await peer.sayText(text)
        expect(await scene.run(peer.hear()), what).toEqual(CANCELLED)
        expect(scene.state, what).toMatchObject({
          step: "stopped",
          failure: { kind: "unexpected-message", by: "us", expected: DUE[moment.name] },
        })
        expect({ ...untouched(scene), what }).toEqual({
          ...UNTOUCHED,
          what,
          signed: isSigned ? ["NEWDEVICE"] : [],
        })
      }
    },
  )
})

describe.each(WAYS)("%s: the new device refuses", (way) => {
  const refusals: [string, object, Failure][] = [
    ["what is on offer", { reason: "unsupported" }, { kind: "unsupported-protocol", by: "them" }],
    [
      "because it is signed in itself",
      { reason: "incompatible_intent", intent: "login.reciprocate" },
      { kind: "incompatible-intent", by: "them" },
    ],
    ["for a reason of its own", { reason: "no_coffee" }, { kind: "peer-failed", reason: "no_coffee" }],
    ["without a reason", {}, { kind: "peer-failed", reason: undefined }],
    ["for a reason that is none", { reason: 7 }, { kind: "peer-failed", reason: undefined }],
  ]
  test.each(refusals)("%s", async (_what, reason, failure) => {
    const scene = new TokenScene()
    const peer = await scene.offer(way)
    await peer.say({ type: "m.login.failure", ...reason })
    expect(await scene.at("stopped")).toMatchObject({ failure, aftermath: "none" })
    await expect(scene.run(peer.hear())).rejects.toThrow("gone")
    expect(untouched(scene)).toEqual(UNTOUCHED)
  })

  test("in the place of the offer, which is not made then", async () => {
    const scene = new TokenScene()
    const peer = await scene.meet(way)
    await peer.say({ type: "m.login.failure", reason: "incompatible_intent", intent: "login.reciprocate" })
    expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "incompatible-intent", by: "them" } })
  })

  test("what the open page is for, for a reason that is not its user's no", async () => {
    const scene = new TokenScene("device_authorization_grant")
    const peer = await scene.approve(way)
    await peer.say({ type: "m.login.failure", reason: "no_coffee" })
    expect(await scene.at("stopped")).toMatchObject({
      failure: { kind: "peer-failed", reason: "no_coffee" },
      during: "awaiting-consent",
    })
  })

  test("the login token, which is of no use to anybody then", async () => {
    const scene = new TokenScene()
    const peer = await scene.approve(way)
    await peer.say({ type: "m.login.failure", reason: "no_coffee" })
    expect(await scene.at("stopped")).toMatchObject({
      failure: { kind: "peer-failed" },
      during: "awaiting-sign-in",
      aftermath: "none",
    })
  })
})

describe.each(WAYS)("%s: the new device chooses", (way) => {
  const unsupported = {
    type: "m.login.failure",
    reason: "unsupported",
    homeserver: MemoryRendezvous.BASE_URL,
  }

  test.each(["m.login.password", "device_authorization_grant", ""])(
    "%s, which is not on offer",
    async (protocol) => {
      const scene = new TokenScene()
      const peer = await scene.offer(way)
      await peer.say({ ...GRANT_CHOICE, protocol })
      expect(await scene.run(peer.hear())).toEqual(unsupported)
      expect(scene.state).toMatchObject({ failure: { kind: "unsupported-protocol", by: "us" } })
      expect(untouched(scene)).toEqual(UNTOUCHED)
    },
  )

  test("nothing, for nothing is on offer here any more", async () => {
    const scene = new TokenScene()
    scene.tokens.isOffered = "missing"
    const peer = await scene.meet(way)
    if (way === "we scan") await peer.progress()
    expect(await scene.run(peer.hear())).toEqual(unsupported)
    expect(scene.state).toMatchObject({ failure: { kind: "nothing-offered" } })
  })

  test.each([
    "javascript:alert(1)",
    "http://auth.example/",
    "https://user:pw@auth.example/",
    "https://127.0.0.1/",
  ])("R18: the page %s, which is not opened", async (verification_uri) => {
    const scene = new TokenScene("device_authorization_grant")
    const peer = await scene.offer(way)
    await peer.say({ ...GRANT_CHOICE, device_authorization_grant: { verification_uri } })
    expect(await scene.run(peer.hear())).toEqual(CANCELLED)
    expect(scene.state).toMatchObject({ failure: { kind: "page-refused" } })
    expect(scene.steps).not.toContain("comparing-code")
  })
})

describe("R17: who waits for whom", () => {
  test("we scan: the offer waits for the new device's progress, as in the diagram", async () => {
    const scene = new TokenScene()
    const peer = await scene.meet("we scan")
    await scene.machine.pass(2_000)
    expect(peer.hasNews).toBe(false)
    await peer.progress()
    expect(await scene.run(peer.hear())).toMatchObject({ type: "m.login.protocols" })
  })

  test("we scan: a new device that waits for us, as in the text, gets the offer after 5 s", async () => {
    const scene = new TokenScene()
    const peer = await scene.meet("we scan")
    expect(await scene.run(peer.hear())).toMatchObject({ type: "m.login.protocols" })
    await peer.say(CHOICE)
    await scene.at("comparing-code")
  })

  test.each(["before", "after"])("we show: progress is tolerated, %s our offer", async (when) => {
    const scene = new TokenScene()
    scene.tokens.offered = async () => {
      await scene.machine.sleep(3_000)
      return "offered"
    }
    const peer = await scene.meet("we show")
    if (when === "before") await peer.progress()
    expect(await scene.run(peer.hear())).toMatchObject({ type: "m.login.protocols" })
    if (when === "after") await peer.progress()
    await scene.machine.pass(2_000)
    await peer.say(CHOICE)
    await scene.at("comparing-code")
  })
})

describe("we scan the code of a device that is signed in itself", () => {
  test("it is told that both want to help, the scan goes on, and the next code may be the right one", async () => {
    const scene = new TokenScene()
    await scene.openCamera()
    const other = new TokenShowingPeer(scene.server, scene.machine, { intent: "reciprocate" })
    scene.say({ kind: "scanned", bytes: other.qr })
    await scene.run(other.connect())
    expect(scene.state).toMatchObject({ step: "scanning", problem: "signed-in-device", problems: 1 })
    expect(await scene.run(other.hear())).toEqual({
      type: "m.login.failure",
      reason: "incompatible_intent",
      intent: "login.reciprocate",
    })
    const peer = new TokenShowingPeer(scene.server, scene.machine)
    scene.say({ kind: "scanned", bytes: peer.qr })
    await scene.run(peer.connect())
    await scene.at("awaiting-request")
    await scene.machine.pass(3_100)
    expect(scene.server.has(other.session.id)).toBe(false)
  })

  test("R19: it is not told where its rendezvous server is one that we do not go to", async () => {
    const scene = new TokenScene()
    await scene.openCamera()
    const baseUrl = "https://127.0.0.1:8090"
    const other = new TokenShowingPeer(scene.server, scene.machine, { intent: "reciprocate", baseUrl })
    const { length } = scene.server.requests
    scene.say({ kind: "scanned", bytes: other.qr })
    await scene.machine.pass(5_000)
    expect(scene.state).toMatchObject({ step: "scanning", problem: "signed-in-device" })
    expect(scene.server.requests).toHaveLength(length)
  })
})

test("R6: a key that is none is never answered, and its code is replaced", async () => {
  const scene = new TokenScene()
  const peer = await scene.greet("we show")
  const { qr } = await scene.at("showing-code")
  peer.write('{"algorithm":"org.matrix.msc3903.rendezvous.v2.curve25519-aes-sha256","key":"AAAA"}')
  await scene.machine.pass(5_000)
  expect(scene.state).toMatchObject({ step: "showing-code" })
  expect(scene.state).not.toMatchObject({ qr })
  expect(scene.server.has(peer.session.id)).toBe(false)
  expect(scene.crypto.begun).toBe(1)
})

test("R3: a foreign writer in the new device's place ends the link", async () => {
  const scene = new TokenScene()
  const peer = await scene.compare("we show")
  peer.write('{"ciphertext":"Zm9yZWlnbg","iv":"AAAAAAAAAAAAAAAAAAAAAA"}')
  expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "insecure", what: "message" } })
  expect(untouched(scene)).toEqual(UNTOUCHED)
})

test("R13: a message of ours that comes back, or one of its own that comes again, ends the link", async () => {
  for (const nth of [-1, -2]) {
    const scene = new TokenScene()
    const peer = await scene.approve("we show")
    peer.write(peer.session.written.at(nth) ?? "")
    expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "insecure", what: "message" } })
    expect(untouched(scene)).toEqual(UNTOUCHED)
  }
})
