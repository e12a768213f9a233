import { describe, expect, test, vi } from "vitest"
import type { CodeKind } from "../protocol/dialect.ts"
import type { Fault, Request } from "../protocol/testing/memoryRendezvous.ts"
import { PROTOCOL, Scene } from "./testing/scene.ts"

const codes: CodeKind[] = ["msc4108-2024", "msc4388-spec"]

/** One fault, at the next request that fits. */
function once(scene: Scene, method: string, fault: Fault | (() => Fault)): void {
  let isSpent = false
  scene.server.fault = (request: Request) => {
    if (isSpent || request.method !== method) return undefined
    isSpent = true
    return typeof fault === "function" ? fault() : fault
  }
}

describe.each(codes)("%s", (code) => {
  const passing: [string, string, () => Fault][] = [
    ["a lost PUT", "PUT", () => "lose-request"],
    ["R3: a lost reply to a PUT", "PUT", () => "lose-reply"],
    ["a 502 to a PUT", "PUT", () => new Response("<html>Bad gateway</html>", { status: 502 })],
    [
      "a 429 to a PUT",
      "PUT",
      () => Response.json({ errcode: "M_LIMIT_EXCEEDED", retry_after_ms: 2_000 }, { status: 429 }),
    ],
    ["a lost GET", "GET", () => "lose-request"],
    ["a 500 to a GET", "GET", () => Response.json({ errcode: "M_UNKNOWN" }, { status: 500 })],
    ["an HTML 404 of a proxy to a GET", "GET", () => new Response("<html>no</html>", { status: 404 })],
    ["half an answer to a GET", "GET", () => cutHalfWay()],
  ]
  test.each(passing)("%s does not end the link", async (_what, method, fault) => {
    const scene = new Scene()
    const peer = await scene.request(code)
    once(scene, method, fault)
    scene.say({ kind: "consent-opened" })
    expect(await scene.run(peer.hear())).toEqual({ type: "m.login.protocol_accepted" })
    once(scene, method, fault)
    await scene.succeed(peer)
    expect(await scene.run(peer.hear())).toMatchObject({ type: "m.login.secrets" })
  })

  test("creating the session is tried three times", async () => {
    const scene = new Scene()
    let posts = 0
    scene.server.fault = ({ method }) => (method === "POST" && ++posts <= 2 ? "lose-request" : undefined)
    scene.start(code)
    await scene.at("showing-code")
    expect(posts).toBe(3)
  })

  test("a server that cannot be reached at all is said so", async () => {
    const scene = new Scene()
    scene.server.fault = () => "lose-request"
    scene.start(code)
    expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "unreachable" }, during: "preparing" })
  })

  test("R3: a foreign writer who answers in the peer's place is noticed", async () => {
    const scene = new Scene()
    const peer = await scene.request(code)
    scene.server.write(peer.session, "Zm9yZWlnbg")
    expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "insecure", what: "message" } })
  })

  test("R3: a foreign writer between our request and its repetition is noticed", async () => {
    const scene = new Scene()
    const peer = await scene.request(code)
    once(scene, "PUT", () => {
      scene.server.write(peer.session, "Zm9yZWlnbg")
      return "lose-request"
    })
    scene.say({ kind: "consent-opened" })
    const kind = code === "msc4108-2024" ? "disturbed" : "interrupted"
    expect(await scene.at("stopped")).toMatchObject({ failure: { kind } })
  })

  test("R3: the reply is lost and the peer has answered already", async () => {
    const scene = new Scene()
    const peer = await scene.request(code)
    let answered: Promise<void> | undefined
    scene.server.fault = ({ method }) => {
      if (method !== "PUT" || answered) return undefined
      answered = peer.hear().then(() => scene.succeed(peer))
      return "lose-reply"
    }
    // The peer's answer is in the slot before our repetition goes out.
    const { fetch } = scene.server
    let puts = 0
    scene.server.fetch = async (input, init) => {
      if (init?.method === "PUT" && ++puts === 2) await answered
      return fetch(input, init)
    }
    scene.say({ kind: "consent-opened" })
    if (code === "msc4108-2024") {
      await scene.at("linked")
      expect(await scene.run(peer.hear())).toMatchObject({ type: "m.login.secrets" })
    } else {
      // The one inherent loss: the answer is bound to a token that nobody can get any more.
      expect(await scene.at("stopped")).toMatchObject({
        failure: { kind: "interrupted" },
        aftermath: "watching",
      })
    }
  })

  test("R2: an unread message of ours is left for 2 s before the next", async () => {
    const scene = new Scene()
    const peer = await scene.request(code)
    const writes = peer.session.written.length
    scene.say({ kind: "consent-opened" })
    await scene.at("awaiting-consent")
    await scene.machine.pass(50)
    expect(peer.session.written.length).toBe(writes + 1)
    const acceptedAt = scene.machine.now()
    scene.cancel()
    while (peer.session.written.length < writes + 2) await scene.machine.pass(50)
    expect(scene.machine.now() - acceptedAt).toBeGreaterThanOrEqual(1_900)
  })

  test("a cancel does not stop a message that is on its way: the peer can read it and the last words", async () => {
    const scene = new Scene()
    const peer = await scene.request(code)
    const { fetch } = scene.server
    scene.server.fetch = async (input, init) => {
      if (init?.method === "PUT") {
        await scene.machine.sleep(1_500)
        init.signal?.throwIfAborted()
      }
      return fetch(input, init)
    }
    scene.say({ kind: "consent-opened" })
    await scene.at("awaiting-consent")
    scene.cancel()
    await scene.at("stopped")
    expect(await scene.run(peer.hear())).toEqual({ type: "m.login.protocol_accepted" })
    expect(await scene.run(peer.hear())).toMatchObject({ reason: "user_cancelled" })
  })

  describe("R1: our last message is not destroyed before it could be read", () => {
    test("after a failure the session stays 3 s, then it is deleted", async () => {
      const scene = new Scene()
      const peer = await scene.confirm(code)
      await peer.say({ type: "m.login.unknown" })
      await scene.at("stopped")
      const stoppedAt = scene.machine.now()
      await scene.machine.pass(10_000)
      const deletion = scene.server.deleted.find(({ id }) => id === peer.session.id)
      expect((deletion?.at ?? 0) - stoppedAt).toBeGreaterThanOrEqual(3_000)
    })

    test("after the secrets it is deleted once the new device's signed keys appear, not before", async () => {
      const scene = new Scene()
      scene.keys = () => "no-keys"
      const peer = await scene.accept(code)
      await scene.succeed(peer)
      await scene.at("linked")
      await scene.machine.pass(5_000)
      expect(scene.server.deleted.some(({ id }) => id === peer.session.id)).toBe(false)
      scene.keys = () => "verified"
      await scene.machine.pass(2_000)
      expect(scene.server.deleted.some(({ id }) => id === peer.session.id)).toBe(true)
    })

    test.each(["no-keys", "unsigned", "wrongly-signed", "unknown"] as const)(
      "after the secrets it is left to itself where the new device's keys stay %s",
      async (keys) => {
        const scene = new Scene()
        scene.keys = () => keys
        const peer = await scene.accept(code)
        await scene.succeed(peer)
        await scene.at("linked")
        await scene.machine.pass(70_000)
        expect(scene.state).toMatchObject({ step: "linked", trust: keys })
        expect(scene.server.deleted.some(({ id }) => id === peer.session.id)).toBe(false)
      },
    )

    test("leaving the page deletes a session that nobody has scanned", async () => {
      const scene = new Scene()
      scene.start(code)
      await scene.at("showing-code")
      scene.machine.leavePage()
      await scene.machine.pass(1)
      expect(scene.server.deleted.length).toBe(1)
    })

    test("leaving the page, as a visit to the consent page does, keeps a session that was scanned", async () => {
      const scene = new Scene()
      const peer = await scene.request(code)
      scene.machine.leavePage()
      await scene.machine.pass(100)
      expect(scene.server.has(peer.session.id)).toBe(true)
    })
  })

  describe("R5: ended after acceptance", () => {
    test("the device is watched for: it signed in without keys", async () => {
      const scene = new Scene()
      await scene.accept(code)
      scene.cancel()
      expect(await scene.at("stopped")).toMatchObject({ aftermath: "watching", device: { id: "NEWDEVICE" } })
      await scene.machine.pass(20_000)
      expect(scene.state).toMatchObject({ aftermath: "watching" })
      scene.devices.add("NEWDEVICE")
      await scene.machine.pass(5_000)
      expect(scene.state).toMatchObject({ step: "stopped", aftermath: "signed-in" })
    })

    test("or it never came", async () => {
      const scene = new Scene()
      await scene.accept(code)
      scene.cancel()
      await scene.machine.pass(21 * 60_000)
      expect(scene.state).toMatchObject({ step: "stopped", aftermath: "stayed-out" })
    })

    test.each(["unknown", "signed-out"] as const)(
      "or, where the last look says %s, nobody knows",
      async (last) => {
        const scene = new Scene()
        await scene.accept(code)
        scene.cancel()
        await scene.machine.pass(1_000)
        scene.lookUp = async () => last
        await scene.machine.pass(21 * 60_000)
        expect(scene.state).toMatchObject({ step: "stopped", aftermath: "not-known" })
      },
    )

    test("expiry names the state reached", async () => {
      const scene = new Scene()
      await scene.accept(code)
      expect(await scene.at("stopped")).toMatchObject({
        failure: { kind: "expired", at: "accepted" },
        aftermath: "watching",
      })
    })
  })

  test("a session that vanishes before its time was closed by somebody", async () => {
    const scene = new Scene()
    const peer = await scene.request(code)
    scene.server.sessions.delete(peer.session.id)
    expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "closed" } })
  })

  test("a session that is gone when the computer wakes up has run out, also where the clock stood still meanwhile", async () => {
    const scene = new Scene()
    const peer = await scene.request(code)
    scene.machine.sleepUncounted(10 * 60_000)
    scene.server.sessions.delete(peer.session.id)
    expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "expired", at: "connected" } })
  })

  test("a clock that is set forward during a link ends nothing", async () => {
    const scene = new Scene()
    const peer = await scene.accept(code)
    scene.machine.sleepUncounted(5 * 3_600_000)
    await scene.succeed(peer)
    await scene.at("linked")
  })

  test("R11: what the new device's keys say is shown", async () => {
    for (const trust of ["verified", "unsigned", "wrongly-signed", "no-keys"] as const) {
      const scene = new Scene()
      scene.keys = () => trust
      const peer = await scene.accept(code)
      await scene.succeed(peer)
      await scene.at("linked")
      await scene.machine.pass(61_000)
      expect(scene.state).toMatchObject({ step: "linked", trust })
    }
  })

  test("keys that were forgotten meanwhile end the link, told as user_cancelled", async () => {
    const scene = new Scene()
    const peer = await scene.accept(code)
    scene.isWiped = true
    await scene.succeed(peer)
    expect(await scene.run(peer.hear())).toMatchObject({ reason: "user_cancelled" })
    expect(scene.state).toMatchObject({ failure: { kind: "keys-unavailable" }, aftermath: "signed-in" })
  })
})

test("an app that does not give its keys again within fifteen seconds ends the link, told as user_cancelled", async () => {
  const scene = new Scene()
  const late = new AbortController()
  const timeout = vi
    .spyOn(AbortSignal, "timeout")
    .mockImplementation((ms) => (ms === 15_000 ? late : new AbortController()).signal)
  const peer = await scene.accept("msc4108-2024")
  scene.secrets = () => new Promise(() => undefined)
  await scene.succeed(peer)
  await scene.at("sharing-secrets")
  late.abort(new DOMException("too late", "TimeoutError"))
  expect(await scene.run(peer.hear())).toMatchObject({ reason: "user_cancelled" })
  expect(scene.state).toMatchObject({ failure: { kind: "keys-unavailable" }, aftermath: "signed-in" })
  timeout.mockRestore()
})

test("R4: a weakened ETag is used without its W/", async () => {
  const scene = new Scene()
  const { fetch } = scene.server
  scene.server.fetch = async (input, init) => {
    const response = await fetch(input, init)
    const etag = response.headers.get("etag")
    if (etag) response.headers.set("etag", `W/${etag}`)
    return response
  }
  const peer = await scene.confirm("msc4108-2024")
  await peer.say(PROTOCOL)
  await scene.at("consent-needed")
})

test("an ETag that cannot be read is a bad answer of the server, not a hang", async () => {
  const scene = new Scene()
  const { fetch } = scene.server
  scene.server.fetch = async (input, init) => {
    const response = await fetch(input, init)
    response.headers.delete("etag")
    return response
  }
  scene.start("msc4108-2024")
  expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "bad-answer" } })
})

test("R19: requests to a session follow no redirect and carry neither credentials nor the access token", async () => {
  const scene = new Scene()
  const peer = await scene.accept("msc4108-2024")
  await scene.succeed(peer)
  await scene.at("linked")
  await scene.machine.pass(5_000)
  const { requests } = scene.server
  expect(new Set(requests.map(({ method }) => method))).toEqual(new Set(["POST", "GET", "PUT", "DELETE"]))
  for (const { method, headers, credentials, redirect } of requests) {
    expect(headers.has("authorization")).toBe(false)
    expect(credentials).toBe("omit")
    if (method === "GET" || method === "PUT") expect(redirect).toBe("error")
  }
})

function cutHalfWay(): Response {
  const body = new ReadableStream({
    pull: (controller) => controller.error(new TypeError("terminated")),
  })
  return new Response(body, { status: 200, headers: { etag: "x" } })
}
