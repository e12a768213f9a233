import type { DeviceTrust } from "../protocol/ports.ts"
import type { Aftermath, LinkState, NewDevice } from "./state.ts"

/** What is seen now: a run and where it stands. */
export interface LinkSnapshot {
  /** Every event and every answer carries the id of its run, so that a dead run cannot speak. */
  readonly run: number
  /** Where it stands. */
  readonly state: LinkState
}

export type LinkEvent =
  | { kind: "started" }
  | { kind: "entered"; state: LinkState }
  /** R11: what the new device's keys turned out to say. */
  | { kind: "trust-seen"; trust: DeviceTrust }
  /** R5: what became of the device after a late end. */
  | { kind: "aftermath-seen"; aftermath: Aftermath; device?: NewDevice | undefined }

/** The next snapshot. An event of another run, or one that does not fit the step, changes nothing. */
export function reduce(now: LinkSnapshot, run: number, event: LinkEvent): LinkSnapshot {
  if (event.kind === "started") return { run, state: { step: "idle" } }
  if (run !== now.run) return now
  const { state } = now
  switch (event.kind) {
    case "entered":
      return isOver(state) ? now : { run, state: event.state }
    case "trust-seen":
      return state.step === "linked" ? { run, state: { ...state, trust: event.trust } } : now
    case "aftermath-seen":
      return state.step === "stopped"
        ? { run, state: { ...state, aftermath: event.aftermath, device: event.device ?? state.device } }
        : now
  }
}

/** Ends are final: only a new run leads out of them. */
export const isOver = ({ step }: LinkState): boolean =>
  step === "linked" || step === "linked-unencrypted" || step === "stopped"
