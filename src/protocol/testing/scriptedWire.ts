import { utf8 } from "../bytes.ts"
import type { Reading, Wire } from "../rendezvous/wire.ts"
import type { VirtualMachine } from "./virtualMachine.ts"

type Writing = Awaited<ReturnType<Wire["write"]>>

/** A session whose answers are given beforehand, without a server; what is asked of it, and when: milliseconds from its beginning. */
export class ScriptedWire implements Wire {
  readonly bindsToToken: boolean
  readonly looks: number[] = []
  readonly writes: { at: number; data: string; over: string }[] = []
  readonly #machine: VirtualMachine
  readonly #begun: number
  /** The answers to the next reads; then nothing new is there, or what is `always` said. */
  readings: Reading[] = []
  always: Reading = { kind: "unchanged" }
  /** The answers to the next writes; then each is written. */
  writings: Writing[] = []

  constructor(machine: VirtualMachine, bindsToToken: boolean) {
    this.bindsToToken = bindsToToken
    this.#machine = machine
    this.#begun = machine.now()
  }

  binding = utf8

  async read(): Promise<Reading> {
    this.looks.push(this.now)
    return this.readings.shift() ?? this.always
  }

  async write(data: string, over: string): Promise<Writing> {
    this.writes.push({ at: this.now, data, over })
    return this.writings.shift() ?? { kind: "written", token: `of ${data}` }
  }

  delete(): void {}

  get now(): number {
    return Math.round(this.#machine.now() - this.#begun)
  }
}
