import { openInitiate, type Handshake } from "../protocol/channel/channel.ts"
import type { Digits } from "../protocol/channel/digits.ts"
import { loadCipher2024 } from "../protocol/channel/msc4108-2024.ts"
import { loadCipher4388 } from "../protocol/channel/msc4388.ts"
import type { UncomparedChannel } from "../protocol/channel/uncompared.ts"
import type { CodeKind, DialectName } from "../protocol/dialect.ts"
import { fetched } from "../protocol/fetched.ts"
import { makeOffer, type Offer, type OfferPorts } from "../protocol/offer.ts"
import { sleepUntil, type Pace } from "../protocol/rendezvous/pace.ts"
import type { Rendezvous } from "../protocol/rendezvous/rendezvous.ts"
import type { Received } from "../protocol/rendezvous/slot.ts"
import { PREDECESSOR_LIVES, showFor } from "./budget.ts"
import type { CryptoSetUp } from "./cryptoSetUp.ts"
import type { Door } from "./door.ts"
import { listen, type Heard, type Listening } from "./listening.ts"
import type { LinkState } from "./state.ts"

export interface MeetingPorts extends OfferPorts {
  door: Door
  enter: (state: LinkState) => void
  /** What can be spoken here: whose codes may be scanned. */
  scans: readonly DialectName[]
  /** Our crypto device, which a code of 2023 needs; undefined where there is none. */
  crypto: CryptoSetUp | undefined
  digits: Digits
}

/** Somebody scanned one of our codes and sent an INITIATE that opened, or in 2023 a key; who, the check code will tell. */
export type Met = { rendezvous: Rendezvous } & ({ handshake: Handshake } | { uncompared: UncomparedChannel })

type Making = { kind: "made"; offer: Offer } | { kind: "not-made"; error: unknown }
export type Happening = Heard | Making | { kind: "due" } | { kind: UsersWord }

/** What the user may say while a code is shown; the last one only when we asked. */
type UsersWord = "other-code" | "scan-instead" | "show-again"

type ShowingCode = Extract<LinkState, { step: "showing-code" }>

/** At least so long between two codes, whatever becomes of the first; also the wait before a failed renewal is tried anew. Milliseconds. */
const BETWEEN_CODES = 3_000

/** Somebody who has not scanned any of our codes for so long is not about to. Milliseconds. */
const SCAN_IS_DUE = 30_000

/** What is on the screen and listened to: one code, for a while its predecessor, and the successor that is being made. */
export class Stage {
  readonly #ports: MeetingPorts
  readonly #signal: AbortSignal
  readonly #listened = new Set<Listening>()
  #shown: { listening: Listening; state: ShowingCode } | undefined
  #making: { work: Promise<Making>; over: AbortController } | undefined
  #lastMadeAt = -BETWEEN_CODES
  /** When the first code was shown, since the user last asked for one. */
  #shownSince: number | undefined
  /** The last code that was shown; its predecessor is listened to less often. */
  #newest: Offer | undefined
  #isPaused = false

  constructor(ports: MeetingPorts, signal: AbortSignal) {
    this.#ports = ports
    this.#signal = signal
  }

  get isMaking(): boolean {
    return this.#making !== undefined
  }

  /** Whether this code is the one on the screen. */
  isShown(listening: Listening): boolean {
    return this.#shown?.listening === listening
  }

  /** Begins to make a code. What is on the screen stays there, and is listened to, until the new one is `made`. */
  make(code: CodeKind): void {
    const over = new AbortController()
    const limit = AbortSignal.any([this.#signal, over.signal])
    this.#making = { work: this.#made(code, limit), over }
  }

  show(offer: Offer, renewals: number): void {
    const { machine } = this.#ports
    this.#making = undefined
    this.#retire()
    this.#newest = offer
    this.#shownSince ??= machine.now()
    const listening = listen(offer, () => this.#paceOf(offer), this.#signal)
    this.#listened.add(listening)
    const usableUntil = machine.now() + showFor(offer.kind, offer.rendezvous.deadline - machine.now())
    const { kind: code, qr } = offer
    this.#show(listening, { step: "showing-code", code, qr, usableUntil, renewals })
  }

  /** No new code could be made. That ends the link only when none is on the screen; else it is tried again soon. */
  keepShowing(error: unknown): void {
    this.#making = undefined
    if (!this.#shown) throw error
    const { listening, state } = this.#shown
    this.#show(listening, { ...state, usableUntil: this.#ports.machine.now() + BETWEEN_CODES })
  }

  pause(code: CodeKind): void {
    this.#retire()
    this.#isPaused = true
    this.#ports.enter({ step: "renewal-paused", code })
  }

  /** The next thing that happens, to any of the codes or by the user's word. */
  async next(): Promise<Happening> {
    const turn = new AbortController()
    const limit = AbortSignal.any([this.#signal, turn.signal])
    const answers: UsersWord[] = ["other-code", "scan-instead"]
    if (this.#isPaused) answers.push("show-again")
    const happenings: Promise<Happening>[] = [...this.#listened].map((listening) => listening.heard)
    happenings.push(this.#ports.door.ask(answers, limit))
    if (this.#making) happenings.push(this.#making.work)
    else if (this.#shown) happenings.push(this.#due(this.#shown.state.usableUntil, limit))
    try {
      return await Promise.race(happenings)
    } finally {
      turn.abort()
      // The losers of the race reject now; that is expected and means nothing.
      for (const happening of happenings) happening.catch(() => undefined)
    }
  }

  /**
   * Opens an INITIATE, or takes a key of 2023. R6: the first that opens is the one, and all other keys and sessions are destroyed. Undefined: it does
   * not open; it is never answered, and its code has to be dropped.
   */
  async meet({ from, initiate }: Extract<Heard, { kind: "initiate" }>): Promise<Met | undefined> {
    const { rendezvous } = from.offer
    const met = await this.#open(from.offer, initiate)
    if (!met) return undefined
    this.#listened.delete(from)
    from.drop("keep-session")
    this.#ports.enter({ step: "connecting", scannedBy: "them", host: undefined })
    return { ...met, rendezvous }
  }

  async #open({ kind, key, rendezvous }: Offer, initiate: Received) {
    const { machine, digits } = this.#ports
    if (kind !== "msc3906") {
      // Fetched here, where it is tried again, and not where its absence would pass for a message that does not open.
      const load = kind === "msc4108-2024" ? loadCipher2024 : loadCipher4388
      await fetched<unknown>(load, machine, this.#signal)
      const handshake = await openInitiate(key, rendezvous, initiate, digits)
      return handshake && { handshake }
    }
    const load = () => import("../protocol/channel/uncompared.ts")
    const { openKey } = await fetched(load, machine, this.#signal)
    const uncompared = await openKey(key, rendezvous, initiate)
    return uncompared && { uncompared }
  }

  drop(listening: Listening): void {
    listening.drop()
    this.#listened.delete(listening)
    if (this.isShown(listening)) this.#shown = undefined
  }

  /** R1: the page is left. Nobody misses a session that nobody has scanned; and none is made on the way out. */
  leave(): void {
    this.#lastMadeAt = this.#ports.machine.now()
    for (const listening of this.#listened) if (!listening.isScanned) listening.drop()
  }

  clear(): void {
    this.#making?.over.abort()
    // It may have been made in this very moment.
    this.#making?.work.then(discard, () => undefined)
    this.#making = undefined
    this.#isPaused = false
    this.#lastMadeAt = -BETWEEN_CODES
    this.#shownSince = undefined
    for (const listening of this.#listened) this.drop(listening)
  }

  #paceOf(offer: Offer): Pace {
    const waited = this.#ports.machine.now() - (this.#shownSince ?? 0)
    if (this.#newest !== offer || waited > SCAN_IS_DUE) return "late-scan"
    return [...this.#listened].some((other) => other.offer !== offer) ? "scan-beside" : "scan"
  }

  #show(listening: Listening, state: ShowingCode): void {
    this.#shown = { listening, state }
    this.#ports.enter(state)
  }

  /** Takes the code off the screen, but listens to it a little longer. */
  #retire(): void {
    const retired = this.#shown?.listening
    this.#shown = undefined
    if (!retired) return
    const { machine } = this.#ports
    sleepUntil(machine, machine.now() + PREDECESSOR_LIVES, this.#signal)
      // One that was scanned at the last moment is being opened, or about to be: that decides what becomes of it.
      .then(() => this.#listened.has(retired) && !retired.isScanned && this.drop(retired))
      .catch(() => undefined)
  }

  async #made(code: CodeKind, signal: AbortSignal): Promise<Making> {
    const { machine } = this.#ports
    try {
      await sleepUntil(machine, this.#lastMadeAt + BETWEEN_CODES, signal)
      await this.#untilVisible(signal)
      this.#lastMadeAt = machine.now()
      return { kind: "made", offer: await makeOffer(code, this.#ports, signal) }
    } catch (error) {
      this.#signal.throwIfAborted()
      return { kind: "not-made", error }
    }
  }

  /** Time for a new code, but none is made while nobody can see it (R20). */
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

function discard(making: Making): void {
  if (making.kind !== "made") return
  making.offer.key.destroy()
  making.offer.rendezvous.close()
}
