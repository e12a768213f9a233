import { setTimeout as pause } from "node:timers/promises"
import type { GoingOn } from "./countedMachine.ts"
import { signalsLeft } from "./signals.ts"
import { wasmBytes } from "./wasmMemory.ts"

/** What a process holds after a forced collection. Bytes. */
export interface Sample {
  heap: number
  /** Outside of the heap, such as the bytes of buffers, but for `wasm`. */
  external: number
  /** WebAssembly's memory. */
  wasm: number
  /** What keeps the event loop busy, by kind (`process.getActiveResourcesInfo`): timers, sockets. */
  resources: Record<string, number>
  signals: number
  abortListeners: number
  /** Over all devices. */
  goingOn: GoingOn
}

/** Some things are let go by callbacks that follow a collection. */
const COLLECTIONS = 4
const BETWEEN = 30

/** Collects garbage, and looks. */
export async function lookAtProcess(goingOn: GoingOn): Promise<Sample> {
  const { gc } = globalThis
  if (gc === undefined) throw new Error("needs --expose-gc")
  for (let times = 0; times < COLLECTIONS; times++) {
    gc()
    await pause(BETWEEN)
  }
  const { signals, listeners } = signalsLeft()
  gc()
  const { heapUsed: heap, external } = process.memoryUsage()
  const wasm = wasmBytes()
  const resources: Record<string, number> = {}
  for (const kind of process.getActiveResourcesInfo()) resources[kind] = (resources[kind] ?? 0) + 1
  return {
    heap,
    external: external - wasm,
    wasm,
    resources,
    signals,
    abortListeners: listeners,
    goingOn: { ...goingOn },
  }
}
