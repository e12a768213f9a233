import fc from "fast-check"
import { describe } from "vitest"
import { utf8 } from "../bytes.ts"
import { Stop } from "../failure.ts"
import { UNSTABLE } from "../names3906.ts"
import type { HomeserverPort } from "../ports.ts"
import type { Code3906 } from "../qr/loginCode.ts"
import { AnsweringServer, anyAnswer, type AnyAnswer } from "../testing/answers.ts"
import { holds } from "../testing/cases.ts"
import { VirtualMachine } from "../testing/virtualMachine.ts"
import { urlProblem } from "../url.ts"
import { create2024, join2024 } from "./msc4108-2024.ts"
import { create3886, join3886 } from "./msc3886.ts"
import { create4388, join4388 } from "./msc4388.ts"
import { openRendezvous } from "./open.ts"
import type { Rendezvous } from "./rendezvous.ts"
import type { Session, Trouble } from "./wire.ts"

const answers = fc.array(anyAnswer, { minLength: 1, maxLength: 12 })
const pace = fc.constantFrom("machine", "person", "scan")

/** A session may end so long after its deadline: slack for clocks, one backoff, one poll. Milliseconds. */
const LATE = 10_000

/** No server makes a session last longer, whatever it says. Milliseconds. */
const LONGEST = 10 * 60_000

function scene(list: readonly AnyAnswer[]) {
  const machine: VirtualMachine = new VirtualMachine((input, init) => server.fetch(input, init))
  const server = new AnsweringServer(list, machine.now)
  const homeserver: HomeserverPort = {
    baseUrl: "https://hs.example",
    serverName: "hs.example",
    request: (path, init) => server.fetch(`https://hs.example${path}`, init),
    lookUpDevice: async () => "unknown",
    deviceName: async () => undefined,
    lookUpTrust: async () => "unknown",
    deviceGrant: async () => "offered",
  }
  return { server, machine, homeserver, signal: new AbortController().signal }
}
type Scene = ReturnType<typeof scene>

/** Settles within virtual time or throws: a hang, or something else than a `Stop`. */
async function outcome<T>({ machine }: Scene, work: Promise<T>): Promise<T | Stop> {
  return machine.run(
    work.catch((error: unknown) => {
      if (error instanceof Stop) return error
      throw error
    }),
  )
}

const good = { headers: { etag: '"0"' }, cut: "no" } as const
const opened = (body: unknown): AnyAnswer => ({ ...good, status: 200, body: JSON.stringify(body) })

const CODE: Code3906 = {
  dialect: "msc3906",
  version: "v2",
  algorithm: UNSTABLE,
  intent: "login",
  publicKey: new Uint8Array(32).fill(9),
  rendezvousUrl: "https://hs.example/r/1",
}

const dialects = {
  "msc4108-2024": {
    open: [
      ({ machine, homeserver, signal }: Scene) => create2024(machine, homeserver, signal),
      ({ machine, signal }: Scene) => join2024(machine, "https://hs.example/s/T1", signal),
    ],
    first: opened({ url: "https://hs.example/s/T1" }),
  },
  msc4388: {
    open: [
      ({ machine, homeserver, signal }: Scene) => create4388(machine, homeserver, "/r", signal),
      ({ machine, signal }: Scene) =>
        join4388(machine, { baseUrl: "https://hs.example", rendezvousId: "J1", stable: true }, signal),
    ],
    first: opened({ id: "J1", sequence_token: "0", expires_in_ms: 120_000 }),
  },
  msc3906: {
    open: [
      ({ machine, homeserver, signal }: Scene) =>
        create3886(machine, "https://hs.example/r", "{}", homeserver.baseUrl, signal),
      ({ machine, signal }: Scene) => join3886(machine, CODE, signal),
    ],
    first: { ...opened({}), status: 201, headers: { etag: '"0"', location: "/r/1" } },
  },
} as const

type Name = keyof typeof dialects
const names: Name[] = ["msc4108-2024", "msc4388", "msc3906"]

const openWith = (attempt: (at: Scene) => Promise<Session | Trouble>, at: Scene) =>
  openRendezvous(at.machine, () => attempt(at), at.signal)

describe.each(names)("%s: any sequence of answers", (name) => {
  const { open, first } = dialects[name]

  holds(
    "opens a session with a life of at most ten minutes, or says why not, after at most three requests",
    fc.asyncProperty(answers, fc.constantFrom(...open), async (list, attempt) => {
      const at = scene(list)
      const result = await outcome(at, openWith(attempt, at))
      if (at.server.asked > 3) return false
      if (result instanceof Stop) return true
      const { session, rendezvous } = result
      const life = rendezvous.deadline - at.machine.now()
      const isSafe = !("url" in session) || urlProblem(String(session.url)) === undefined
      return isSafe && life > 0 && life <= LONGEST
    }),
  )

  const begun = async (list: readonly AnyAnswer[]): Promise<{ at: Scene; rendezvous: Rendezvous }> => {
    const at = scene([first, ...list])
    const { rendezvous } = await at.machine.run(openWith(open[0], at))
    return { at, rendezvous }
  }

  holds(
    "ends a wait for the peer in time, without a flood of requests",
    fc.asyncProperty(answers, pace, async (list, patience) => {
      const { at, rendezvous } = await begun(list)
      const { deadline } = rendezvous
      const received = await outcome(at, rendezvous.receive(patience, at.signal))
      const isKnown = received instanceof Stop || utf8(received.data).length <= 4096
      // What was received may have prolonged it, nothing else.
      return isKnown && at.machine.now() <= deadline + LATE
    }),
  )

  holds(
    "ends a conversation in time, without a flood of requests, and seals nothing twice",
    fc.asyncProperty(answers, fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }), async (list, turns) => {
      const { at, rendezvous } = await begun(list)
      for (const isOurs of turns) {
        at.server.begun += 1
        let sealed = 0
        const seal = async (): Promise<string> => `sealed${sealed++}`
        const work: Promise<unknown> = isOurs
          ? rendezvous.send(seal, at.signal)
          : rendezvous.receive("machine", at.signal)
        const result = await outcome(at, work)
        if (sealed > 1) return false
        if (at.machine.now() > rendezvous.deadline + LATE) return false
        if (result instanceof Stop) break
      }
      return true
    }),
  )
})
