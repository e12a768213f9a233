import { describe, expect, test } from "vitest"
import type { CodeKind } from "../protocol/dialect.ts"
import { expectNoSecrets, WAYS, type Meet } from "./testing/meetings.ts"
import { PROTOCOL, type Scene } from "./testing/scene.ts"

const codes: CodeKind[] = ["msc4108-2024", "msc4388-spec"]

const UNSAFE = { failure: { kind: "insecure", what: "message" }, aftermath: "none" }

/** Somebody on the way makes something else of the next thing that is written into a session. */
function onTheWay(scene: Scene, change: (data: string) => string | undefined): void {
  const { server } = scene
  const write = server.write.bind(server)
  server.write = (session, data) => {
    server.write = write
    const changed = change(data)
    if (changed !== undefined) write(session, changed)
  }
}

const otherAt = (data: string, at: number): string =>
  data.slice(0, at) + (data[at] === "A" ? "B" : "A") + data.slice(at + 1)

const cases = Object.entries(WAYS).flatMap(([way, meet]) =>
  codes.map((code): [string, CodeKind, Meet] => [way, code, meet]),
)

describe.each(cases)(
  "%s, %s: the connection was not safe, the user is told, and no secret leaves",
  (_way, code, meet) => {
    const changes: [string, (data: string) => string][] = [
      ["its first byte changed", (data) => otherAt(data, 0)],
      ["a byte in its middle changed", (data) => otherAt(data, data.length >> 1)],
      ["its last byte cut off", (data) => data.slice(0, -2)],
      ["something appended", (data) => `${data}AAAA`],
      ["a line break in it", (data) => `${data}\n`],
      ["another alphabet", (data) => otherAt(data, 3).replace("A", "-")],
    ]
    test.each(changes)("a message with %s", async (_what, change) => {
      const { scene, peer } = await meet(code)
      onTheWay(scene, change)
      await peer.say(PROTOCOL)
      expect(await scene.at("stopped")).toMatchObject(UNSAFE)
      expect(await scene.run(peer.hear())).toMatchObject({ reason: "unexpected_message_received" })
      expectNoSecrets(scene)
    })

    test("a message of the new device, replayed", async () => {
      const { scene, peer } = await meet(code)
      await peer.say(PROTOCOL)
      const said = peer.session.data
      await scene.at("consent-needed")
      scene.say({ kind: "consent-opened" })
      await scene.run(peer.hear())
      scene.devices.add("NEWDEVICE")
      peer.write(said)
      expect(await scene.at("stopped")).toMatchObject({ ...UNSAFE, aftermath: "watching" })
      expectNoSecrets(scene)
    })

    test("our own message, reflected", async () => {
      const { scene, peer } = await meet(code)
      peer.write(peer.session.written.findLast((data) => data !== peer.session.written[0]) ?? "")
      expect(await scene.at("stopped")).toMatchObject(UNSAFE)
      expectNoSecrets(scene)
    })

    test("messages in another order", async () => {
      const { scene, peer } = await meet(code)
      onTheWay(scene, () => undefined)
      await peer.say(PROTOCOL)
      await peer.say({ type: "m.login.success" })
      expect(await scene.at("stopped")).toMatchObject(UNSAFE)
      expectNoSecrets(scene)
    })

    test("R3: somebody who writes into the session again and again", async () => {
      const { scene, peer } = await meet(code)
      await peer.say(PROTOCOL)
      await scene.at("consent-needed")
      const { server } = scene
      let writes = 0
      server.fault = ({ method }) => {
        if (method === "GET") server.write(peer.session, `Zmxvb2Q${writes++}`)
        return undefined
      }
      scene.say({ kind: "consent-opened" })
      expect(await scene.at("stopped")).toMatchObject({ failure: { kind: "insecure" } })
      await scene.machine.pass(20_000)
      // The last words, which nobody may read, and nothing more.
      expect(writes).toBeLessThan(6)
      expectNoSecrets(scene)
    })
  },
)

describe.each(cases)(
  "%s, %s: what a hostile new device says ends the link, and no secret leaves",
  (_way, code, meet) => {
    const page = (verification_uri: string): string =>
      JSON.stringify({ ...PROTOCOL, device_authorization_grant: { verification_uri } })
    const id = (json: string): string => JSON.stringify(PROTOCOL).replace('"NEWDEVICE"', json)
    const words: [string, string, string][] = [
      ["R18: a data: address", page("data:text/html,x"), "page-refused"],
      ["R18: a file: address", page("file:///etc/passwd"), "page-refused"],
      ["R18: a blob: address", page("blob:https://auth.example/x"), "page-refused"],
      ["R18: a javascript: address", page("javascript:alert(1)"), "page-refused"],
      ["R18: an address with credentials", page("https://auth.example@evil.example/"), "page-refused"],
      ["R12: the id of a device that exists", id('"OURS"'), "device-exists"],
      ["R12: a lone surrogate as its id", id('"\\ud800"'), "bad-device-id"],
      ["R12: a way out of the path as its id", id('".."'), "bad-device-id"],
      ["a number as its id", id("7"), "unexpected-message"],
      ["an id that says how it is to be read", id('{"toString":"x","length":9}'), "unexpected-message"],
      ["brackets 1,400 deep", "[".repeat(1_400) + "]".repeat(1_400), "unexpected-message"],
      ["objects 400 deep", `${'{"a":'.repeat(400)}1${"}".repeat(400)}`, "unexpected-message"],
      ["its message below __proto__", `{"__proto__":${JSON.stringify(PROTOCOL)}}`, "unexpected-message"],
      [
        "its message below constructor",
        `{"constructor":{"prototype":${JSON.stringify(PROTOCOL)}}}`,
        "unexpected-message",
      ],
      ["a list instead of a message", JSON.stringify([PROTOCOL]), "unexpected-message"],
      ["R14: a reason from a prototype", '{"type":"m.login.failure","reason":"__proto__"}', "peer-failed"],
      ["skipping to success", '{"type":"m.login.success"}', "unexpected-message"],
      ["skipping to the secrets", '{"type":"m.login.secrets"}', "unexpected-message"],
    ]
    test.each(words)("%s", async (_what, text, kind) => {
      const { scene, peer } = await meet(code)
      await peer.sayText(text)
      expect(await scene.at("stopped")).toMatchObject({ failure: { kind }, aftermath: "none" })
      expect(Object.keys(Object.prototype)).toEqual([])
      expectNoSecrets(scene)
    })
  },
)
