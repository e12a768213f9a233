import { setTimeout as pause } from "node:timers/promises"
import { dialectOf, type CodeKind } from "../../../src/protocol/dialect.ts"
import { isOver } from "../../../src/store/reduce.ts"
import type { LinkState } from "../../../src/store/state.ts"
import type { Cell } from "../../faults/cell.ts"
import { person } from "../../faults/person.ts"
import type { Account, Stack } from "../../stack/startStack.ts"
import type { FarStore } from "./measured.ts"

/** What kind of link it is. */
export type Kind = Pick<Cell, "code" | "shows">

/** The kinds of links with these codes take turns: who shows, and which code. */
export function kindOf(index: number, codes: readonly CodeKind[]): Kind {
  const code = codes[Math.floor(index / 2) % codes.length]
  if (code === undefined) throw new Error("no kinds of links")
  return { code, shows: index % 2 === 0 ? "we" : "they" }
}

/** How one link went. Milliseconds from its start, the unlocking of the keys included. */
export interface Played {
  kind: Kind
  /** Undefined: as it should. */
  failed: string | undefined
  linkedAfter: number
  /** Its keys were seen on the homeserver, signed. */
  verifiedAfter: number
}

/** A session lives for two minutes at most, and the new device's keys are looked for during one more. Milliseconds. */
const ENDS_WITHIN = 200_000
const LOOK_EVERY = 20

/** Plays one link to the end of both devices. */
export async function playLink(kind: Kind, store: FarStore, stack: Stack, account: Account): Promise<Played> {
  const cell: Cell = { ...kind, step: "", fault: "none", rules: [], ends: ["linked"] }
  const { homeserver, rendezvousServer } = stack
  const startedAt = performance.now()
  const took = () => performance.now() - startedAt
  const state = () => store.getSnapshot().state
  const someone = person(cell, {
    store,
    account,
    homeserver,
    rendezvousServer,
    seen: [],
    mayScan: () => true,
  })
  try {
    await store.begin({ codes: kind.shows === "we" ? [kind.code] : [], scans: [dialectOf(kind.code)] })
    await until(() => isOver(state()))
    const linkedAfter = took()
    await until(() => trustOf(state()) !== undefined)
    const verifiedAfter = took()
    await until(() => someone.phones.every((phone) => phone.end !== "waiting"))
    const phones = someone.phones.map((phone) => phone.end)
    return { kind, failed: complaint(state(), phones), linkedAfter, verifiedAfter }
  } catch (error) {
    const failed = `${state().step}: ${error instanceof Error ? error.message : String(error)}`
    return { kind, failed, linkedAfter: took(), verifiedAfter: took() }
  } finally {
    someone.leave()
  }
}

/** Anything but "stopped" counts as seen too: there is nothing to wait for. */
const trustOf = (state: LinkState): unknown => (state.step === "linked" ? state.trust : "over")

function complaint(state: LinkState, phones: unknown[]): string | undefined {
  const isWhole = state.step === "linked" && state.trust === "verified" && state.backup === "included"
  if (isWhole && phones.length === 1 && phones[0] === "verified") return undefined
  return JSON.stringify({ state, phones })
}

async function until(isTrue: () => boolean): Promise<void> {
  for (const end = performance.now() + ENDS_WITHIN; !isTrue(); await pause(LOOK_EVERY))
    if (performance.now() > end) throw new Error("did not end in time")
}
