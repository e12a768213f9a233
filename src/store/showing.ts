import { answerInitiate, type UnconfirmedChannel } from "../protocol/channel/channel.ts"
import type { CodeKind } from "../protocol/dialect.ts"
import { missingCase, Stop } from "../protocol/failure.ts"
import { makeOffer, type OfferPorts } from "../protocol/offer.ts"
import { sleepUntil } from "../protocol/rendezvous/pace.ts"
import type { Rendezvous } from "../protocol/rendezvous/rendezvous.ts"
import { PREDECESSOR_LIVES, renewalsOf, showFor } from "./budget.ts"
import type { Door } from "./door.ts"
import { listen, type Heard, type Listening } from "./listening.ts"
import type { LinkState } from "./state.ts"

/** Somebody scanned one of our codes and opened a channel; who, the check code will tell. */
export interface Met {
  channel: UnconfirmedChannel
  rendezvous: Rendezvous
}

export interface ShowingPorts extends OfferPorts {
  door: Door
  enter: (state: LinkState) => void
}

type Happening = Heard | { kind: "due" } | { kind: "other-code" } | { kind: "show-again" }

/**
 * Shows codes until one is scanned: renewed by the time budget with one predecessor kept listening (R20), the next kind when
 * the user says that the other app cannot read this one. Throws `Stop`.
 */
export async function showUntilScanned(
  ports: ShowingPorts,
  codes: readonly CodeKind[],
  signal: AbortSignal,
): Promise<Met> {
  const stage = new Stage(ports, signal)
  // R1: nobody has scanned these, so nobody misses them when the page is left.
  const stopListening = ports.machine.onPageHide(() => stage.clear())
  try {
    let [index, renewals] = [0, 0]
    await stage.show(codeAt(codes, index), renewals)
    for (;;) {
      const happening = await stage.next()
      switch (happening.kind) {
        case "initiate": {
          const met = await stage.meet(happening)
          if (met) return met
          break
        }
        case "lost":
          stage.drop(happening.from)
          break
        case "due":
          stage.retire()
          break
        case "other-code":
        case "show-again":
          stage.clear()
          if (happening.kind === "other-code") index += 1
          renewals = -1
          break
        default:
          missingCase(happening)
      }
      if (stage.isShowing) continue
      const code = codeAt(codes, index)
      renewals += 1
      if (renewals > renewalsOf(code)) stage.pause(code)
      else await stage.show(code, renewals)
    }
  } finally {
    stopListening()
    stage.clear()
  }
}

function codeAt(codes: readonly CodeKind[], index: number): CodeKind {
  const code = codes[index % codes.length]
  if (code === undefined) throw new Stop({ kind: "bug", what: "no code to show" })
  return code
}

/** The codes that are listened to at this moment: the one on the screen and, for a while, its predecessor. */
class Stage {
  readonly #ports: ShowingPorts
  readonly #signal: AbortSignal
  readonly #listened = new Set<Listening>()
  #shown: { listening: Listening; usableUntil: number; state: LinkState } | undefined
  #isPaused = false

  constructor(ports: ShowingPorts, signal: AbortSignal) {
    this.#ports = ports
    this.#signal = signal
  }

  /** Whether a code is on the screen, or the user is being asked for the next one. */
  get isShowing(): boolean {
    return this.#shown !== undefined || this.#isPaused
  }

  async show(code: CodeKind, renewals: number): Promise<void> {
    const { machine, enter } = this.#ports
    await this.#untilVisible(this.#signal)
    // A renewal keeps the old code on the screen until the new one is there.
    if (renewals === 0) enter({ step: "preparing", code })
    const offer = await makeOffer(code, this.#ports, this.#signal)
    const listening = listen(offer, this.#signal)
    this.#listened.add(listening)
    const usableUntil = machine.now() + showFor(code, offer.rendezvous.deadline - machine.now())
    const state: LinkState = { step: "showing-code", code, qr: offer.qr, usableUntil, renewals }
    this.#shown = { listening, usableUntil, state }
    enter(state)
  }

  pause(code: CodeKind): void {
    this.#isPaused = true
    this.#ports.enter({ step: "renewal-paused", code })
  }

  /** The next thing that happens, to any of the codes or by the user's word. */
  async next(): Promise<Happening> {
    const turn = new AbortController()
    const limit = AbortSignal.any([this.#signal, turn.signal])
    const answers = this.#isPaused ? (["other-code", "show-again"] as const) : (["other-code"] as const)
    const happenings: Promise<Happening>[] = [...this.#listened].map((listening) => listening.heard)
    happenings.push(this.#ports.door.ask(answers, limit))
    if (this.#shown) happenings.push(this.#due(this.#shown.usableUntil, limit))
    try {
      return await Promise.race(happenings)
    } finally {
      turn.abort()
      // The losers of the race reject now; that is expected and means nothing.
      for (const happening of happenings) happening.catch(() => undefined)
    }
  }

  /**
   * Answers an INITIATE. R6: the first that opens destroys all other keys and sessions; one that does not open ends its
   * session, is never answered, and its key is never used again.
   */
  async meet({ from, initiate }: Extract<Heard, { kind: "initiate" }>): Promise<Met | undefined> {
    const { key, rendezvous } = from.offer
    this.#ports.enter({ step: "connecting", deadline: rendezvous.deadline })
    const channel = await answerInitiate(key, rendezvous, initiate, this.#signal)
    if (!channel) {
      this.drop(from)
      if (this.#shown) this.#ports.enter(this.#shown.state)
      return undefined
    }
    from.drop("keep-session")
    this.#listened.delete(from)
    return { channel, rendezvous }
  }

  drop(listening: Listening): void {
    listening.drop()
    this.#listened.delete(listening)
    if (this.#shown?.listening === listening) this.#shown = undefined
  }

  /** Takes the code off the screen, but listens to it a little longer. */
  retire(): void {
    const retired = this.#shown?.listening
    this.#shown = undefined
    if (!retired) return
    const { machine } = this.#ports
    sleepUntil(machine, machine.now() + PREDECESSOR_LIVES, this.#signal)
      .then(() => this.#listened.has(retired) && this.drop(retired))
      .catch(() => undefined)
  }

  clear(): void {
    for (const listening of this.#listened) this.drop(listening)
    this.#isPaused = false
  }

  async #due(usableUntil: number, signal: AbortSignal): Promise<Happening> {
    await sleepUntil(this.#ports.machine, usableUntil, signal)
    await this.#untilVisible(signal)
    return { kind: "due" }
  }

  /** R20: no codes are made while nobody can see them. The machine wakes sleepers when the page becomes visible. */
  async #untilVisible(signal: AbortSignal): Promise<void> {
    const { machine } = this.#ports
    while (machine.hidden()) await machine.sleep(60_000, signal)
  }
}
