import { describe, expect, test } from "vitest"
import { Stop, type Failure } from "../failure.ts"
import { VirtualMachine } from "../testing/virtualMachine.ts"
import { openRendezvous } from "./open.ts"
import type { Session, Trouble, Wire } from "./wire.ts"

const { signal } = new AbortController()
const SESSION: Session = { wire: {} as Wire, token: "1", lifetime: 60_000 }
const NO_ANSWER: Trouble = { kind: "uncertain", failure: { kind: "unreachable" } }
const LATER: Trouble = { kind: "wait", ms: 20_000 }

/** What comes of attempts that have these outcomes, how many there were, and how many milliseconds it took. */
async function open(...outcomes: (Session | Trouble)[]) {
  const machine = new VirtualMachine(() => Promise.reject(new Error("no request is made here")))
  const begun = machine.now()
  let tries = 0
  const attempt = async () => outcomes[tries++] ?? SESSION
  const opened = await machine.run(
    openRendezvous(machine, attempt, signal).catch((error: unknown): Failure => {
      if (error instanceof Stop) return error.failure
      throw error
    }),
  )
  return { opened: "session" in opened ? "opened" : opened, tries, took: machine.now() - begun }
}

describe("a session is created or joined", () => {
  test("at once, where nothing is in the way", async () => {
    expect(await open(SESSION)).toEqual({ opened: "opened", tries: 1, took: 0 })
  })

  test("after as long a wait as a server with too many requests asks for", async () => {
    expect(await open(LATER, LATER, SESSION)).toEqual({ opened: "opened", tries: 3, took: 40_000 })
  })

  test("in three tries, where there is no answer, with two pauses that grow", async () => {
    const { opened, tries, took } = await open(NO_ANSWER, NO_ANSWER, SESSION)
    expect([opened, tries]).toEqual(["opened", 3])
    expect(took).toBeGreaterThanOrEqual(1_800)
    expect(took).toBeLessThanOrEqual(3_000)
  })

  test("not in three tries: the last trouble is told", async () => {
    expect(await open(LATER, NO_ANSWER, NO_ANSWER)).toMatchObject({
      opened: { kind: "unreachable" },
      tries: 3,
    })
    const tooMany = { kind: "server", status: 429, errcode: "M_LIMIT_EXCEEDED" }
    expect(await open(NO_ANSWER, LATER, LATER)).toMatchObject({ opened: tooMany, tries: 3 })
  })

  test("in no further try, where it was refused or is gone", async () => {
    const failure: Failure = { kind: "server", status: 403, errcode: "M_FORBIDDEN" }
    expect(await open({ kind: "refused", failure })).toEqual({ opened: failure, tries: 1, took: 0 })
    const notFound = { kind: "server", status: 404, errcode: "M_NOT_FOUND" }
    expect(await open({ kind: "gone" })).toEqual({ opened: notFound, tries: 1, took: 0 })
  })
})
