import { notedFetch } from "../../../src/store/journal.ts"
import { pagelessMachine } from "../../../src/store/pagelessMachine.ts"
import { unlock } from "../../../src/trust/unlock.ts"
import type { Asked, CallName, Calls, Told } from "./calls.ts"
import { countedMachine } from "./countedMachine.ts"
import { openDevice, type Device } from "./openDevice.ts"
import { lookAtProcess } from "./sample.ts"
import { sdkAlone } from "./sdkAlone.ts"
import { noteSessions } from "./sessionLedger.ts"
import { watchSignals } from "./signals.ts"
import { wakingEarly } from "./wakingEarly.ts"
import { watchWasm } from "./wasmMemory.ts"

/*
 * The process that is measured: existing devices and nothing else. Servers, new devices and the people who hold them live elsewhere, so that
 * what grows here is ours.
 */
watchSignals()
watchWasm()
const sessions = noteSessions(notedFetch)
const real = { ...pagelessMachine, fetch: sessions.fetch }
const { machine, goingOn } = countedMachine(process.argv.includes("--wake-early") ? wakingEarly(real) : real)
const devices = new Map<number, Device>()

const tell = (told: Told): void => void process.send?.(told)

function deviceOf(number: number): Device {
  const device = devices.get(number)
  if (device === undefined) throw new Error(`no device ${number}`)
  return device
}

const calls: { [K in CallName]: (asks: Calls[K]["asks"]) => Promise<Calls[K]["gives"]> } = {
  async open({ device, ...opening }) {
    const opened = openDevice(opening, machine)
    const { store } = opened
    devices.set(device, opened)
    store.subscribe(() => tell({ device, snapshot: store.getSnapshot() }))
    return undefined
  },
  async start({ device, codes, scans }) {
    const { store, homeserver, userId, recoveryKey } = deviceOf(device)
    const unlocked = await unlock(homeserver, userId, recoveryKey)
    if (!unlocked.ok) throw new Error(`the keys could not be unlocked: ${unlocked.problem}`)
    store.start({ codes, scans, trust: unlocked.trust })
    return undefined
  },
  async answer({ device, run, answer }) {
    deviceOf(device).store.answer(run, answer)
    return undefined
  },
  async cancel({ device, run }) {
    deviceOf(device).store.cancel(run)
    return undefined
  },
  async close({ device }) {
    deviceOf(device).store.dispose()
    devices.delete(device)
    return undefined
  },
  async sdkAlone(opening) {
    await sdkAlone(openDevice(opening, machine), opening)
    return undefined
  },
  look: () => lookAtProcess(goingOn),
  sessions: async () => sessions.seen(),
}

function run(asked: Asked): Promise<Calls[CallName]["gives"]> {
  // The table pairs each call with what it asks; TypeScript cannot follow that through the lookup.
  const call: (asks: never) => Promise<Calls[CallName]["gives"]> = calls[asked.call]
  return call(asked.asks as never)
}

process.on("message", (asked: Asked) => {
  run(asked).then(
    (gives) => tell({ id: asked.id, gives }),
    (error: unknown) =>
      tell({ id: asked.id, failed: error instanceof Error ? error.message : String(error) }),
  )
})
process.on("disconnect", () => process.exit())
