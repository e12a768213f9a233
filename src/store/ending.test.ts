import { describe, expect, it } from "vitest"
import { Stop, type Failure } from "../protocol/failure.ts"
import type { Rendezvous } from "../protocol/rendezvous/rendezvous.ts"
import { VirtualMachine } from "../protocol/testing/virtualMachine.ts"
import { aftermathOf, failureOf, sayLastWords } from "./ending.ts"
import type { Step } from "./state.ts"

const CANCELLED: Failure = { kind: "cancelled", by: "us" }
const EARLY: readonly Step[] = ["connecting", "entering-code", "awaiting-request", "consent-needed"]
const WAITING: readonly Step[] = ["awaiting-consent", "awaiting-sign-in"]
const SIGNED_IN: readonly Step[] = ["sharing-secrets", "verifying-device", "giving-secrets"]

describe("what was thrown", () => {
  it("is told as the failure that it carries", () => {
    expect(failureOf(new Stop(CANCELLED), "connecting", false)).toBe(CANCELLED)
  })

  it("is a bug otherwise, of which its name is told and never its words", () => {
    expect(failureOf(new RangeError("a secret"), "connecting", false)).toEqual({
      kind: "bug",
      what: "RangeError",
    })
    expect(failureOf("a secret", "connecting", false)).toEqual({ kind: "bug", what: "string" })
  })

  it("is told as late when the session ran out after the new device was let go on", () => {
    for (const at of ["scanned", "connected", "accepted"] as const) {
      const expired = new Stop({ kind: "expired", at })
      for (const step of EARLY) expect(failureOf(expired, step, false)).toEqual({ kind: "expired", at })
      for (const step of [...WAITING, "checking-device", ...SIGNED_IN] as const)
        expect(failureOf(expired, step, false)).toEqual({ kind: "expired", at: "accepted" })
      expect(failureOf(expired, "comparing-code", true)).toEqual({ kind: "expired", at: "accepted" })
    }
  })
})

describe("R5: whether a device may still sign in", () => {
  it("no, before it was let go on", () => {
    for (const step of EARLY) expect(aftermathOf(CANCELLED, step, false)).toBe("none")
    expect(aftermathOf(CANCELLED, "comparing-code", false)).toBe("none")
  })

  it("yes, afterwards, and once it said that it has", () => {
    for (const step of [...WAITING, "checking-device"] as const)
      expect(aftermathOf(CANCELLED, step, false)).toBe("watching")
    expect(aftermathOf(CANCELLED, "comparing-code", true)).toBe("watching")
  })

  it("it has, where the homeserver has shown it, or shows another key for it", () => {
    for (const step of SIGNED_IN) expect(aftermathOf(CANCELLED, step, false)).toBe("signed-in")
    expect(aftermathOf({ kind: "key-mismatch" }, "checking-device", false)).toBe("signed-in")
  })

  it.each([
    { kind: "declined" },
    { kind: "not-approved" },
    { kind: "authorization-expired" },
    { kind: "peer-failed", reason: undefined },
    { kind: "cancelled", by: "them" },
  ] satisfies Failure[])(
    "no, where it gave up itself: %j; but it is not believed once it has signed in",
    (failure) => {
      for (const step of WAITING) expect(aftermathOf(failure, step, false)).toBe("none")
      expect(aftermathOf(failure, "checking-device", false)).toBe("watching")
      expect(aftermathOf(failure, "comparing-code", true)).toBe("watching")
    },
  )

  it("maybe, where only the connection was lost", () => {
    for (const step of WAITING) {
      expect(aftermathOf({ kind: "unreachable" }, step, false)).toBe("watching")
      expect(aftermathOf({ kind: "page-not-opened", by: "us" }, step, false)).toBe("watching")
    }
  })
})

describe("our last words", () => {
  function setUp(isRead: boolean) {
    const machine = new VirtualMachine(() => Promise.reject(new TypeError("no network")))
    const closedAt: number[] = []
    const rendezvous: Pick<Rendezvous, "isRead" | "close"> = {
      isRead,
      close: () => void closedAt.push(machine.now()),
    }
    const start = machine.now()
    const say = async (tell: (signal: AbortSignal) => Promise<unknown>) => {
      await machine.run(sayLastWords(tell, rendezvous as Rendezvous, machine))
      return closedAt.map((at) => at - start)
    }
    return { machine, say }
  }

  it("R1: are left to be read before the session is deleted, but where they were", async () => {
    const { machine, say } = setUp(false)
    expect(await say(() => machine.sleep(500))).toEqual([3_500])
    expect(await setUp(true).say(async () => undefined)).toEqual([0])
    expect(machine.sleeping).toBe(0)
  })

  it("hold nothing up when they cannot be said, or take longer than ten seconds", async () => {
    expect(await setUp(true).say(() => Promise.reject(new Error("gone")))).toEqual([0])
    const { machine, say } = setUp(true)
    expect(await say((signal) => machine.sleep(60_000, signal))).toEqual([10_000])
    expect(machine.sleeping).toBe(0)
  })
})
