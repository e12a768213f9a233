import type { Bytes } from "../bytes.ts"
import { Stop } from "../failure.ts"
import { orAborted } from "../orAborted.ts"
import type { Machine } from "../ports.ts"
import { backoff, isUnscanned, lookAgainAfter, sleepUntil, type Pace } from "./pace.ts"
import { checkSize, Slot, type Received } from "./slot.ts"
import type { Reading, Session, Trouble, Wire } from "./wire.ts"

/** Our clock starts before the request that creates a session, the server's during it. */
const CLOCK_SLACK = 2_000

/** A server that promises more is not believed: nothing may wait for ever. Milliseconds. */
const LONGEST_LIFE = 10 * 60_000

/** R3: how long ago a look may have been answered that is one right before sealing. Milliseconds. */
const LOOK_IS_FRESH: Record<Manner, number> = { usual: 250, careful: 50, last: -1 }

/** How long to sleep where only the page's coming into view is waited for, which wakes sleepers. Milliseconds. */
const OUT_OF_SIGHT = 60_000

/** How a message is sent. */
export type Manner = "usual" | "careful" | "last"

/** The one-slot mailbox that two devices share: polling, repeating and deadlines, the same for every dialect. */
export class Rendezvous {
  readonly #machine: Machine
  readonly #wire: Wire
  readonly #slot: Slot
  readonly #driftAtStart: number
  readonly #maxBytes: number | undefined
  #deadline: number
  /** When we last asked for the session or wrote into it: whatever is new there was written since. */
  #lookedAt: number
  /** When the last look was answered. */
  #sawAt: number
  #turn: Promise<unknown> = Promise.resolve()

  /** @param createdAt monotonic milliseconds taken before the request that created it. */
  constructor(machine: Machine, session: Session, createdAt: number) {
    this.#machine = machine
    this.#wire = session.wire
    this.#slot = new Slot(session.wire, session.token)
    this.#driftAtStart = machine.drift()
    this.#maxBytes = session.maxBytes
    this.#lookedAt = createdAt
    this.#sawAt = machine.now()
    this.#deadline = createdAt + Math.min(session.lifetime, LONGEST_LIFE)
  }

  /** Monotonic milliseconds at which the session ends, as far as the server has told. */
  get deadline(): number {
    return this.#deadline
  }

  /** Whether nothing of ours may still be unread: the peer has written since, or we never did (R1). */
  get isRead(): boolean {
    return this.#slot.isRead
  }

  /**
   * Polls until the peer has written. Throws `Stop`: expired, closed, or an answer that ends it.
   * @param pace a function where it changes meanwhile
   */
  async receive(pace: Pace | (() => Pace), signal: AbortSignal): Promise<Received> {
    const paceNow = typeof pace === "function" ? pace : () => pace
    // What answers our own message may be there since we wrote it.
    const since = this.#slot.isRead ? this.#machine.now() : this.#lookedAt
    let looked: number | undefined
    for (let repetition = 0; ;) {
      if (!this.#slot.hasPutBack) await this.#untilDue(paceNow, since, looked, signal)
      looked = this.#machine.now()
      const reading = await this.#alone(() => this.#poll(signal))
      if (reading.kind === "received") return reading.received
      if (reading.kind === "unchanged") {
        repetition = 0
        if (this.#machine.now() >= this.#deadline + CLOCK_SLACK) throw this.#ended()
      } else {
        await this.#outlast(reading, repetition++, signal)
      }
    }
  }

  /**
   * Seals (under the right token, which may move until it is our turn) and writes. `overtaken`: the peer had written before
   * us, nothing was sealed, and its message comes out of `receive`; `lost`: the same, but ours was sealed already.
   * Throws `Stop`.
   * @param manner `careful`: not without a look of this very moment; `last`: so too, and nothing comes after it, so a message of the peer is
   * written over
   */
  async send(
    seal: (binding: Bytes) => Promise<string>,
    signal: AbortSignal,
    manner: Manner = "usual",
  ): Promise<"delivered" | "overtaken" | "lost"> {
    for (;;) {
      await sleepUntil(this.#machine, this.#slot.leaveUntil, signal)
      const outcome = await orAborted(
        this.#alone(() => this.#sealAndWrite(seal, manner, signal)),
        signal,
      )
      if (outcome !== "too-early") return outcome
    }
  }

  /** Deletes the session at once. R1: only when our last message was read, or nobody is there to read it. */
  close(): void {
    this.#wire.delete()
  }

  /** Sleeps until it is time for a look, or until the machine says that it is; no code is looked after that nobody can see. */
  async #untilDue(
    pace: () => Pace,
    since: number,
    looked: number | undefined,
    signal: AbortSignal,
  ): Promise<void> {
    const gap = lookAgainAfter(pace(), looked === undefined ? undefined : looked - since)
    const left = (looked ?? since) + gap - this.#machine.now()
    if (left > 0) await this.#machine.sleep(left, signal)
    while (isUnscanned(pace()) && this.#machine.hidden()) await this.#machine.sleep(OUT_OF_SIGHT, signal)
  }

  async #sealAndWrite(seal: (binding: Bytes) => Promise<string>, manner: Manner, signal: AbortSignal) {
    signal.throwIfAborted()
    // Another write of ours may have ended while we waited for our turn.
    if (this.#machine.now() < this.#slot.leaveUntil) return "too-early"
    // A conflict after sealing would cost a counter and with it the channel, so look before whether the peer has written.
    if (this.#slot.hasPutBack || this.#machine.now() - this.#sawAt > LOOK_IS_FRESH[manner]) {
      const reading = await this.#poll(signal)
      if (reading.kind === "received" && manner !== "last") {
        this.#slot.putBack(reading.received)
        return "overtaken"
      }
    }
    const data = await seal(this.#slot.sealBinding)
    checkSize(data, this.#maxBytes)
    // Sealed, it has to arrive, or nothing after it can be opened: a cancel does not stop it, only the session's end does.
    return this.#write(data, new AbortController().signal)
  }

  async #poll(
    signal: AbortSignal,
  ): Promise<{ kind: "received"; received: Received } | { kind: "unchanged" } | Trouble> {
    const putBack = this.#slot.takeBack()
    if (putBack) return { kind: "received", received: putBack }
    const reading = await this.#look(signal)
    if (reading.kind !== "message") return reading
    // An empty payload is how a session begins, not a message: keep polling.
    if (reading.data === "") return { kind: "unchanged" }
    return { kind: "received", received: this.#slot.read(reading) }
  }

  /** One look into the session. What is new there was written since the last one, and its life counts from then (R20). */
  async #look(signal: AbortSignal): Promise<Reading> {
    const [before, now] = [this.#lookedAt, this.#machine.now()]
    const reading = await this.#wire.read(this.#slot.current, signal)
    if (reading.kind === "unchanged" || reading.kind === "message") {
      this.#lookedAt = now
      this.#sawAt = this.#machine.now()
    }
    // Who writes nothing prolongs nothing: nobody can keep us waiting for ever.
    if (reading.kind === "message" && reading.data !== "" && reading.lifetime !== undefined)
      this.#deadline = before + Math.min(reading.lifetime, LONGEST_LIFE)
    return reading
  }

  /** R3: the same bytes again until the server says written, or a conflict tells what became of them. */
  async #write(data: string, signal: AbortSignal): Promise<"delivered" | "lost"> {
    let replyLost = false
    for (let repetition = 0; ; repetition++) {
      const asked = this.#machine.now()
      const writing = await this.#wire.write(data, this.#slot.current, signal)
      if (writing.kind === "written") {
        // The server counts from when it wrote, which is before we hear of it.
        if (writing.lifetime !== undefined) this.#deadline = asked + Math.min(writing.lifetime, LONGEST_LIFE)
        this.#lookedAt = asked
        this.#slot.wrote(writing.token, this.#machine.now())
        return "delivered"
      }
      if (writing.kind === "conflict") {
        const outcome = await this.#explainConflict(data, replyLost, signal)
        if (outcome) return outcome
        await this.#pauseAfterTrouble(repetition, signal)
      } else {
        // Gone early after a lost reply: the peer has read it and closed the session (R1).
        if (writing.kind === "gone" && replyLost && !this.#isOver) return "delivered"
        replyLost ||= writing.kind === "uncertain"
        // The first repetition is immediate: most losses are of one packet.
        if (writing.kind !== "uncertain" || repetition > 0) await this.#outlast(writing, repetition, signal)
      }
    }
  }

  async #explainConflict(ours: string, replyLost: boolean, signal: AbortSignal) {
    for (let repetition = 0; ; repetition++) {
      const reading = await this.#look(signal)
      if (reading.kind === "unchanged") return undefined
      if (reading.kind !== "message") {
        await this.#outlast(reading, repetition, signal)
        continue
      }
      if (reading.data === ours) {
        this.#slot.wrote(reading.token, this.#machine.now())
        return "delivered"
      }
      // Delivered and already answered, but the answer is bound to a token that we never got.
      if (replyLost && this.#wire.bindsToToken) throw new Stop({ kind: "interrupted" })
      this.#slot.putBack(this.#slot.read(reading, replyLost))
      return replyLost ? "delivered" : "lost"
    }
  }

  /** Waits as the trouble demands, or throws when it is the end. */
  async #outlast(trouble: Trouble, repetition: number, signal: AbortSignal): Promise<void> {
    if (trouble.kind === "gone") throw this.#ended()
    if (trouble.kind === "refused") throw new Stop(trouble.failure)
    if (this.#machine.now() >= this.#deadline) throw this.#ended()
    if (trouble.kind === "wait") {
      const until = Math.min(this.#machine.now() + trouble.ms, this.#deadline)
      await sleepUntil(this.#machine, until, signal)
    } else await this.#pauseAfterTrouble(repetition, signal)
  }

  async #pauseAfterTrouble(repetition: number, signal: AbortSignal): Promise<void> {
    await this.#machine.sleep(backoff(this.#machine, repetition), signal)
    if (this.#machine.now() >= this.#deadline) throw this.#ended()
  }

  /**
   * A 404 about the time of the deadline is expiry, and so is one after the computer slept, of which the deadline may know nothing; long
   * before, somebody closed the session.
   */
  #ended(): Stop {
    return new Stop(this.#isOver ? { kind: "expired", at: "connected" } : { kind: "closed" })
  }

  get #isOver(): boolean {
    const asleep = Math.max(0, this.#machine.drift() - this.#driftAtStart)
    return this.#machine.now() + asleep >= this.#deadline - CLOCK_SLACK
  }

  /** Reading and writing take turns, so that a slow poll cannot report a state older than our own last write. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work)
    this.#turn = mine.catch(() => undefined)
    return mine
  }
}
