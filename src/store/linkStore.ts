import type { DialectName } from "../protocol/dialect.ts"
import { Digits } from "../protocol/channel/digits.ts"
import { Stop } from "../protocol/failure.ts"
import type { OfferPorts } from "../protocol/offer.ts"
import type { LoginTokenPorts, TrustPort } from "../protocol/ports.ts"
import { Door } from "./door.ts"
import { note } from "./journal.ts"
import { isOver, reduce, type LinkEvent, type LinkSnapshot } from "./reduce.ts"
import { runLink, type LinkOptions } from "./run.ts"
import type { Answer, Step } from "./state.ts"

/** One state of one link at a time, and the only door back into it. */
export interface LinkStore {
  /** Where the link stands; a new object for each state. */
  getSnapshot: () => LinkSnapshot
  /** Calls back after each change; returns the way to stop. */
  subscribe: (listener: () => void) => () => void
  /**
   * Starts a run, ending one that goes on.
   * @param options `codes`: what to show, by preference; none: the link begins with a scan; `scans`: whose codes may be scanned, by
   * default those of the device grant; `trust`: the unlocked keys, which the run wipes when it ends
   */
  start(options: Pick<LinkOptions, "codes"> & Partial<LinkOptions> & { trust: TrustPort }): void
  /** Says something to the run with this id; a dead run, or an answer that nobody asked for, changes nothing. */
  answer(run: number, answer: Answer): void
  /** Cancels the run with this id; too late once the secrets leave. */
  cancel(run: number): void
  /** Ends everything, also the watching after a link. */
  dispose(): void
}

interface Run {
  id: number
  door: Door
  cancelled: AbortController
  disposed: AbortController
}

export interface LinkPorts extends OfferPorts {
  /** What links of 2023 need; undefined: none are possible here. */
  loginToken?: LoginTokenPorts | undefined
  /** R7: the digits of earlier links, to which this store's are added; undefined: there were none. */
  digitsOfLinks?: Set<string>
}

/** The keys are leaving, or the new device is verified: no cancel takes that back. */
const TOO_LATE: readonly Step[] = ["sharing-secrets", "verifying-device", "giving-secrets"]

const BY_GRANT: readonly DialectName[] = ["msc4108-2024", "msc4388"]

export function createLinkStore(ports: LinkPorts): LinkStore {
  const listeners = new Set<() => void>()
  let snapshot: LinkSnapshot = { run: 0, state: { step: "idle" } }
  let current: Run | undefined
  const { digitsOfLinks = new Set() } = ports

  const dispatch = (run: number, event: LinkEvent): void => {
    const next = reduce(snapshot, run, event)
    if (next === snapshot) return
    if (next.state.step !== snapshot.state.step) note({ at: ports.machine.now(), step: next.state.step })
    snapshot = next
    for (const listener of listeners) listener()
  }
  const cancelled = (): Stop => new Stop({ kind: "cancelled", by: "us" })
  const dispose = (): void => {
    current?.disposed.abort(cancelled())
    current = undefined
  }

  return {
    getSnapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: ({ codes, scans = BY_GRANT, trust }) => {
      dispose()
      const run: Run = {
        id: snapshot.run + 1,
        door: new Door(),
        cancelled: new AbortController(),
        disposed: new AbortController(),
      }
      current = run
      dispatch(run.id, { kind: "started" })
      const runPorts = {
        ...ports,
        trust,
        door: run.door,
        digits: new Digits(digitsOfLinks),
        dispatch: (event: LinkEvent) => dispatch(run.id, event),
      }
      void runLink(runPorts, { codes, scans }, run.cancelled.signal, run.disposed.signal)
    },
    answer: (run, answer) => {
      if (current?.id === run) current.door.answer(answer)
    },
    cancel: (run) => {
      const isTooLate = isOver(snapshot.state) || TOO_LATE.includes(snapshot.state.step)
      if (current?.id === run && !isTooLate) current.cancelled.abort(cancelled())
    },
    dispose,
  }
}
