import { describe, expect, test } from "vitest"
import { failureOf } from "../testing/failureOf.ts"
import { ScriptedWire } from "../testing/scriptedWire.ts"
import { VirtualMachine } from "../testing/virtualMachine.ts"
import { Rendezvous } from "./rendezvous.ts"
import type { Reading, Trouble } from "./wire.ts"

const LIFE = 60_000
const { signal } = new AbortController()
const NO_ANSWER: Trouble = { kind: "uncertain", failure: { kind: "unreachable" } }
const later = (ms: number): Trouble => ({ kind: "wait", ms })
const says = (data: string, lifetime?: number): Reading => ({
  kind: "message",
  data,
  token: `of ${data}`,
  lifetime,
})

function scene(bindsToToken = false) {
  const machine = new VirtualMachine(() => Promise.reject(new Error("no request is made here")))
  // The middle: every pause after trouble is as long as it is meant to be.
  machine.random = (length) => new Uint8Array(length).fill(128)
  const wire = new ScriptedWire(machine, bindsToToken)
  const begun = machine.now()
  const rendezvous = new Rendezvous(machine, { wire, token: "first", lifetime: LIFE }, begun)
  const receive = () => machine.run(rendezvous.receive("machine", signal))
  const send = (text: string, manner?: "careful" | "last") =>
    machine.run(rendezvous.send(async () => text, signal, manner))
  /** How long the session lives, as far as we know: milliseconds from its beginning. */
  const life = () => rendezvous.deadline - begun
  return { machine, wire, rendezvous, receive, send, life }
}

describe("waiting for a message", () => {
  test("looks again and again, at a pace that slows", async () => {
    const { wire, receive } = scene()
    wire.readings = [{ kind: "unchanged" }, { kind: "unchanged" }, says("a")]
    expect(await receive()).toMatchObject({ data: "a", doubtful: false })
    expect(wire.looks).toEqual([40, 87, 141])
  })

  test("passes over an empty payload, which is how a session begins, at the same pace; and it prolongs nothing", async () => {
    const { wire, receive, life } = scene()
    wire.readings = [says("", 500_000), says("a")]
    expect(await receive()).toMatchObject({ data: "a" })
    expect(wire.looks).toEqual([40, 87])
    expect(life()).toBe(LIFE)
  })

  test("outlasts trouble in pauses that double, and that begin anew once an answer came", async () => {
    const { wire, receive } = scene()
    wire.readings = [NO_ANSWER, NO_ANSWER, { kind: "unchanged" }, NO_ANSWER, says("a")]
    expect(await receive()).toMatchObject({ data: "a" })
    const [first, second, third, fourth, fifth] = wire.looks.map((at, nth) => at - (wire.looks[nth - 1] ?? 0))
    expect([first, second, third, fifth]).toEqual([40, 400, 800, 400])
    expect(fourth).toBeLessThan(400)
  })

  test("waits as long as a server with too many requests asks for", async () => {
    const { wire, receive } = scene()
    wire.readings = [later(5_000), says("a")]
    await receive()
    expect(wire.looks).toEqual([40, 5_040])
  })

  test("R20: a message prolongs the life from the last look that was answered, as nobody had written then", async () => {
    const { wire, receive, life } = scene()
    wire.readings = [{ kind: "unchanged" }, NO_ANSWER, says("a", 100_000)]
    await receive()
    expect(life()).toBe(40 + 100_000)
  })

  test("ends when the session does: soon after it, where the server still answers", async () => {
    const { wire, receive } = scene()
    expect(await failureOf(receive())).toEqual({ kind: "expired", at: "connected" })
    expect(wire.now).toBeGreaterThanOrEqual(LIFE + 2_000)
    expect(wire.now).toBeLessThan(LIFE + 3_000)
  })

  test.each([
    ["does not answer", NO_ANSWER],
    ["has too many requests", later(30_000)],
  ])("ends when the session does, and does not ask a server any more that %s", async (_what, trouble) => {
    const { wire, receive } = scene()
    wire.always = trouble
    expect(await failureOf(receive())).toEqual({ kind: "expired", at: "connected" })
    expect(wire.now).toBeGreaterThanOrEqual(LIFE)
    expect(Math.max(...wire.looks)).toBeLessThanOrEqual(LIFE)
  })

  test("a session that is gone was closed, if that is ten seconds before its end, and has run out, if it is two", async () => {
    const { machine, wire, receive } = scene()
    wire.always = { kind: "gone" }
    await machine.pass(LIFE - 10_000)
    expect(await failureOf(receive())).toEqual({ kind: "closed" })
    await machine.pass(8_000)
    expect(await failureOf(receive())).toEqual({ kind: "expired", at: "connected" })
  })
})

describe("sending a message", () => {
  test("R2: two that are sent at once do not overwrite one another", async () => {
    const { machine, wire, rendezvous, receive } = scene()
    expect(rendezvous.isRead).toBe(true)
    const sent = ["a", "b"].map((text) => rendezvous.send(async () => text, signal))
    expect(await machine.run(Promise.all(sent))).toEqual(["delivered", "delivered"])
    expect(wire.writes).toEqual([
      { at: 0, data: "a", over: "first" },
      { at: 2_000, data: "b", over: "of a" },
    ])
    expect(rendezvous.isRead).toBe(false)
    wire.readings = [says("c")]
    await receive()
    expect(rendezvous.isRead).toBe(true)
  })

  test("R3: is overtaken by what the peer wrote before, as often as it is tried, until that is received, which is at once", async () => {
    const { machine, wire, send, receive } = scene()
    await machine.pass(1_000)
    wire.readings = [says("theirs")]
    expect([await send("a"), await send("a")]).toEqual(["overtaken", "overtaken"])
    expect(await receive()).toMatchObject({ data: "theirs" })
    expect(wire.looks).toEqual([1_000])
    expect(wire.now).toBe(1_000)
    expect(await send("a")).toBe("delivered")
  })

  test("R3: is repeated at once where the reply was lost, and then in pauses that grow", async () => {
    const { wire, send } = scene()
    wire.writings = [NO_ANSWER, NO_ANSWER, NO_ANSWER]
    expect(await send("a")).toBe("delivered")
    expect(wire.writes.map(({ at }) => at)).toEqual([0, 0, 800, 2_400])
  })

  test("is repeated after as long a wait as a server with too many requests asks for", async () => {
    const { wire, send } = scene()
    wire.writings = [later(5_000), later(1_000)]
    expect(await send("a")).toBe("delivered")
    expect(wire.writes.map(({ at }) => at)).toEqual([0, 5_000, 6_000])
  })

  test("R3: is lost where the peer wrote first, also where the server had let us wait before; no reply was lost then", async () => {
    const { wire, send, receive } = scene()
    wire.writings = [later(1_000), { kind: "conflict" }]
    wire.readings = [says("theirs")]
    expect(await send("a")).toBe("lost")
    expect(await receive()).toMatchObject({ data: "theirs", doubtful: false })
  })

  test.each([
    [false, "delivered"],
    [true, { kind: "interrupted" }],
  ])(
    "R3: where the reply was lost and the peer has answered (bound to a token that we never got: %s): %j",
    async (binds, end) => {
      const { wire, send } = scene(binds)
      wire.writings = [NO_ANSWER, { kind: "conflict" }]
      wire.readings = [says("theirs")]
      const sent = send("a")
      const failure = await failureOf(sent)
      expect(failure ?? (await sent)).toEqual(end)
    },
  )

  test("R3: a conflict is looked into until there is an answer; where nothing new is there, the same is written again", async () => {
    const { wire, send } = scene()
    wire.writings = [{ kind: "conflict" }]
    wire.readings = [NO_ANSWER, NO_ANSWER, NO_ANSWER, later(5_000), { kind: "unchanged" }]
    expect(await send("a")).toBe("delivered")
    expect(wire.looks).toEqual([0, 400, 1_200, 2_800, 7_800])
    expect(wire.writes).toEqual([
      { at: 0, data: "a", over: "first" },
      { at: 8_200, data: "a", over: "first" },
    ])
  })
})
