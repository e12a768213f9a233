import { describe, expect, test } from "vitest"
import { ALGORITHMS, UNSTABLE, type Algorithm } from "../names3906.ts"
import type { LoginTokenPort } from "../ports.ts"
import { failureOf } from "../testing/failureOf.ts"
import { meetByCode } from "../testing/tokenPair.ts"
import { tellFailure } from "./loginTokenEnding.ts"
import { agreeOnProtocol } from "./loginTokenOpening.ts"

type Offered = "offered" | "missing" | "unknown"

interface Options {
  scannedBy?: "us" | "them"
  algorithm?: Algorithm
  token?: Offered
  grant?: Offered
  /** How long the homeserver takes to say so. Milliseconds. */
  takes?: number
}

const BOTH = ["org.matrix.msc3906.login_token", "login_token"]
const OFFER = { type: "m.login.protocols", protocols: BOTH }
const CHOICE = { type: "m.login.protocol", protocol: "login_token" }
const GRANT = "device_authorization_grant"
const BASE_URL = "https://hs.example"

function tokensThatAre(offered: Offered): LoginTokenPort {
  const unused = async () => {
    throw new Error("not asked")
  }
  return {
    userId: "@alice:example.org",
    offered: async () => offered,
    issue: unused,
    fallbackUrl: () => "",
    deviceIds: unused,
  }
}

async function open({
  scannedBy = "them",
  algorithm = UNSTABLE,
  token = "offered",
  grant = "missing",
  takes = 0,
}: Options = {}) {
  const pair = await meetByCode(scannedBy, algorithm)
  const tokens = tokensThatAre(token)
  const deviceGrant = async (): Promise<Offered> => {
    if (takes > 0) await pair.machine.sleep(takes)
    return grant
  }
  const homeserver = { ...pair.homeserver, deviceGrant }
  const agreed = agreeOnProtocol(pair, { machine: pair.machine, homeserver, tokens }, pair.signal)
  agreed.catch(() => undefined)
  const ended = () => pair.machine.run(failureOf(agreed))
  return { ...pair, agreed, ended }
}

describe("R17: who waits for whom after the keys", () => {
  test("we showed, and the new device waits for our offer, which comes at once", async () => {
    const { machine, peer, agreed } = await open()
    const since = machine.now()
    expect(await machine.run(peer.hear())).toEqual(OFFER)
    expect(machine.now() - since).toBeLessThan(2_000)
    await peer.say(CHOICE)
    expect(await machine.run(agreed)).toEqual({ protocol: "login_token" })
  })

  test("we showed, and the new device says that we may go on before it hears anything", async () => {
    const { machine, peer, agreed } = await open()
    await peer.progress()
    expect(await machine.run(peer.hear())).toEqual(OFFER)
    await peer.say(CHOICE)
    expect(await machine.run(agreed)).toEqual({ protocol: "login_token" })
  })

  test("we scanned, and the new device says that we may go on; the offer waits for it", async () => {
    const { machine, peer, agreed } = await open({ scannedBy: "us" })
    await machine.pass(3_000)
    expect(peer.session.written).toHaveLength(1)
    await peer.progress()
    expect(await machine.run(peer.hear())).toEqual(OFFER)
    await peer.say(CHOICE)
    expect(await machine.run(agreed)).toEqual({ protocol: "login_token" })
  })

  test("we scanned, and the new device waits for our offer, which comes after some seconds", async () => {
    const { machine, peer, agreed } = await open({ scannedBy: "us" })
    expect(await machine.run(peer.hear())).toEqual(OFFER)
    await peer.say(CHOICE)
    expect(await machine.run(agreed)).toEqual({ protocol: "login_token" })
  })

  test.each(["us", "them"] as const)(
    "it says so so late that our offer is there already; scanned by %s",
    async (scannedBy) => {
      const { machine, peer, agreed } = await open({ scannedBy })
      expect(await machine.run(peer.hear())).toEqual(OFFER)
      await peer.progress()
      await machine.pass(2_000)
      await peer.say(CHOICE)
      expect(await machine.run(agreed)).toEqual({ protocol: "login_token" })
    },
  )

  test.each(["us", "them"] as const)(
    "R13: saying so twice ends the link; scanned by %s",
    async (scannedBy) => {
      const scene = await open({ scannedBy })
      await scene.peer.progress()
      expect(await scene.machine.run(scene.peer.hear())).toEqual(OFFER)
      await scene.peer.progress()
      expect(await scene.ended()).toMatchObject({
        kind: "unexpected-message",
        by: "us",
        received: "m.login.progress",
      })
    },
  )

  test.each(["us", "them"] as const)(
    "R13: what comes before our offer and is no progress ends the link; scanned by %s",
    async (scannedBy) => {
      const scene = await open({ scannedBy, takes: 1_000 })
      await scene.peer.say(CHOICE)
      expect(await scene.ended()).toMatchObject({
        kind: "unexpected-message",
        expected: "m.login.progress",
        received: "m.login.protocol",
      })
    },
  )

  test("we scanned, and the new device cancels in the moment in which we stop waiting for it", async () => {
    const scene = await open({ scannedBy: "us" })
    const { server, machine, peer } = scene
    await machine.pass(4_700)
    const { fetch } = server
    server.fetch = async (input, init) => {
      const response = await fetch(input, init)
      await machine.sleep(1_000)
      return response
    }
    await peer.say({ type: "m.login.failure", reason: "cancelled" })
    expect(await scene.ended()).toEqual({ kind: "cancelled", by: "them" })
  })
})

describe("what is on offer", () => {
  const offers: [token: Offered, grant: Offered, protocols: string[]][] = [
    ["offered", "missing", BOTH],
    ["missing", "offered", [GRANT]],
    ["offered", "offered", [...BOTH, GRANT]],
    ["offered", "unknown", BOTH],
    ["unknown", "offered", [GRANT]],
    ["unknown", "unknown", [...BOTH, GRANT]],
    ["unknown", "missing", BOTH],
    ["missing", "unknown", [GRANT]],
  ]
  test.each(offers)("R23: login tokens %s, device grant %s", async (token, grant, protocols) => {
    const { machine, peer } = await open({ token, grant })
    const homeserver = protocols.includes(GRANT) ? { homeserver: BASE_URL } : {}
    expect(await machine.run(peer.hear())).toEqual({ type: "m.login.protocols", protocols, ...homeserver })
  })

  test.each(["us", "them"] as const)(
    "nothing: the new device is told so; scanned by %s",
    async (scannedBy) => {
      const scene = await open({ scannedBy, token: "missing", grant: "missing" })
      if (scannedBy === "us") await scene.peer.progress()
      const failure = await scene.ended()
      expect(failure).toEqual({ kind: "nothing-offered" })
      const { machine, channel, peer, signal } = scene
      if (failure) await machine.run(tellFailure(channel, failure, BASE_URL, signal))
      expect(await machine.run(peer.hear())).toEqual({
        type: "m.login.failure",
        reason: "unsupported",
        homeserver: BASE_URL,
      })
    },
  )

  test("R22: a code of the stable family is answered in stable names", async () => {
    const { machine, peer, agreed } = await open({ scannedBy: "us", algorithm: ALGORITHMS[0] })
    await peer.progress()
    expect(await machine.run(peer.hear())).toEqual({ type: "m.login.protocols", protocols: ["login_token"] })
    await peer.say(CHOICE)
    expect(await machine.run(agreed)).toEqual({ protocol: "login_token" })
  })
})

describe("what the new device chooses", () => {
  const choose = async (message: unknown, options: Options = {}) => {
    const scene = await open(options)
    await scene.machine.run(scene.peer.hear())
    await scene.peer.say(message)
    return scene
  }

  test.each(BOTH)("R22: %s, in the name of either family", async (protocol) => {
    const { machine, agreed } = await choose({ type: "m.login.protocol", protocol })
    expect(await machine.run(agreed)).toEqual({ protocol: "login_token" })
  })

  const page = (grant: unknown) => ({ type: "m.login.protocol", protocol: GRANT, [GRANT]: grant })
  const url = "https://auth.example/device"
  test.each([
    ["of the text", { verification_url_complete: `${url}?code=A` }, undefined],
    ["of the text, both", { verification_url: url, verification_url_complete: `${url}?code=A` }, undefined],
    ["of RFC 8628", { verification_uri: url, verification_uri_complete: `${url}?code=A` }, undefined],
    ["of RFC 8628, without a code in it", { verification_uri: url }, url],
  ])("R23: the OAuth server's page, in the words %s", async (_words, grant, address = `${url}?code=A`) => {
    const { machine, agreed } = await choose(page(grant), { grant: "offered" })
    const chosen = await machine.run(agreed)
    expect(chosen.protocol).toBe(GRANT)
    expect(JSON.stringify(chosen)).toContain(address)
  })

  test.each([
    ["of which nothing is said", undefined, "unparsable"],
    ["without an address", {}, "unparsable"],
    ["over http", { verification_uri: "http://auth.example/" }, "not-https"],
    ["a script", { verification_uri: "javascript:alert(1)" }, "scheme"],
    ["with credentials", { verification_uri: "https://a:b@auth.example/" }, "credentials"],
  ])("R18: a page %s is refused", async (_what, grant, why) => {
    const scene = await choose(page(grant), { grant: "offered" })
    expect(await scene.ended()).toEqual({ kind: "page-refused", why })
  })

  test.each([
    ["a protocol that is none", "sms", {}],
    ["the device grant, where only login tokens are on offer", GRANT, {}],
    ["a login token, where only the device grant is", "login_token", { token: "missing", grant: "offered" }],
  ] as const)("%s is unsupported", async (_what, protocol, options) => {
    const scene = await choose({ type: "m.login.protocol", protocol }, options)
    expect(await scene.ended()).toEqual({
      kind: "unsupported-protocol",
      by: "us",
      protocol,
    })
  })

  test("a protocol of another name is named as far as it can be shown", async () => {
    const scene = await choose({ type: "m.login.protocol", protocol: "x".repeat(65) })
    expect(await scene.ended()).toMatchObject({ protocol: "x".repeat(64) })
  })

  test.each([
    ["it can use none of them", "unsupported", { kind: "unsupported-protocol", by: "them" }],
    ["its user has cancelled", "cancelled", { kind: "cancelled", by: "them" }],
    ["it is signed in itself", "incompatible_intent", { kind: "incompatible-intent", by: "them" }],
  ])("%s", async (_what, reason, failure) => {
    const scene = await choose({ type: "m.login.failure", reason })
    expect(await scene.ended()).toEqual(failure)
  })

  test.each([
    ["a success before there was a token", { type: "m.login.success" }, "m.login.success"],
    ["the first version's word", { type: "m.login.finish", outcome: "success" }, "m.login.finish"],
    ["nonsense", 7, "no message"],
  ])("R13: %s ends the link", async (_what, message, received) => {
    const scene = await choose(message)
    expect(await scene.ended()).toMatchObject({
      kind: "unexpected-message",
      expected: "m.login.protocol",
      received,
    })
  })

  test("R13: a message that comes again does not open", async () => {
    const scene = await open({ scannedBy: "us" })
    await scene.peer.progress()
    await scene.machine.run(scene.peer.hear())
    scene.peer.write(scene.peer.session.written.at(-2) ?? "")
    expect(await scene.ended()).toEqual({ kind: "insecure", what: "message" })
  })

  test("R13: our own offer, reflected, does not open", async () => {
    const scene = await open()
    await scene.machine.run(scene.peer.hear())
    scene.peer.write(`${scene.peer.session.data} `)
    expect(await scene.ended()).toEqual({ kind: "insecure", what: "message" })
  })
})

test("a cancel ends the opening at once", async () => {
  const { machine, homeserver, ...met } = await meetByCode("us")
  const over = new AbortController()
  const tokens = tokensThatAre("offered")
  const agreed = agreeOnProtocol(met, { machine, homeserver, tokens }, over.signal)
  agreed.catch(() => undefined)
  await machine.pass(1_000)
  const reason = new Error("cancelled")
  over.abort(reason)
  await expect(machine.run(agreed)).rejects.toBe(reason)
})
