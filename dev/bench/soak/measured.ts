import { fork } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import type { LinkStore } from "../../../src/store/linkStore.ts"
import type { LinkSnapshot } from "../../../src/store/reduce.ts"
import type { Asked, CallName, Calls, Opening, Told } from "./calls.ts"

/** The measured process, seen from the one that holds the servers and the phones. */
export interface Measured {
  ask<K extends CallName>(call: K, asks: Calls[K]["asks"]): Promise<Calls[K]["gives"]>
  /** Opens a page; its store stands here for the one over there. */
  open(opening: Opening): Promise<FarStore>
  stop(): Promise<void>
}

/** A store in the measured process; `begin` also unlocks the keys there. */
export interface FarStore extends LinkStore {
  begin(options: Omit<Calls["start"]["asks"], "device">): Promise<unknown>
  close(): Promise<unknown>
}

interface Waiting {
  resolve(gives: unknown): void
  reject(error: Error): void
}

/** Only the interpreter: what compilers make of code that runs often enough is no leak, and larger than one. */
export const INTERPRETED = ["--no-opt", "--no-maglev", "--no-sparkplug"] as const

/**
 * Starts it. It ends with this process.
 * @param wakesEarly whether its pauses are cut short
 */
export function startMeasured(wakesEarly: boolean): Measured {
  const program = fileURLToPath(new URL("existing.ts", import.meta.url))
  const child = fork(program, wakesEarly ? ["--wake-early"] : [], {
    execArgv: ["--expose-gc", ...INTERPRETED, "--import", "tsx"],
    serialization: "advanced",
  })
  const waiting = new Map<number, Waiting>()
  const stores = new Map<number, { see(snapshot: LinkSnapshot): void }>()
  let [calls, pages] = [0, 0]
  child.on("message", (told: Told) => {
    if ("snapshot" in told) return stores.get(told.device)?.see(told.snapshot)
    const call = waiting.get(told.id)
    waiting.delete(told.id)
    if ("failed" in told) call?.reject(new Error(told.failed))
    else call?.resolve(told.gives)
  })
  child.on("exit", (code) => {
    for (const call of waiting.values()) call.reject(new Error(`the measured process ended: ${code}`))
  })
  const ask: Measured["ask"] = (call, asks) =>
    new Promise((resolve, reject) => {
      const id = ++calls
      // Each call is answered by what it gives.
      waiting.set(id, { resolve: resolve as Waiting["resolve"], reject })
      child.send({ id, call, asks } as Asked)
    })
  return {
    ask,
    async open(opening) {
      const device = ++pages
      const { store, see } = farStore(device, ask)
      stores.set(device, { see })
      await ask("open", { device, ...opening })
      return store
    },
    async stop() {
      if (child.exitCode !== null) return
      const exit = once(child, "exit")
      child.disconnect()
      await exit
    },
  }
}

function farStore(device: number, ask: Measured["ask"]) {
  const listeners = new Set<() => void>()
  let snapshot: LinkSnapshot = { run: 0, state: { step: "idle" } }
  // Whoever says something does not wait for it; a process that is gone is noticed by those who do.
  const say = (said: Promise<unknown>): void => void said.catch(() => undefined)
  const store: FarStore = {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    begin: (options) => ask("start", { device, ...options }),
    close: () => ask("close", { device }),
    start: ({ codes, scans = [] }) => say(ask("start", { device, codes, scans })),
    answer: (run, answer) => say(ask("answer", { device, run, answer })),
    cancel: (run) => say(ask("cancel", { device, run })),
    dispose: () => undefined,
  }
  const see = (seen: LinkSnapshot): void => {
    snapshot = seen
    for (const listener of listeners) listener()
  }
  return { store, see }
}
