import { setTimeout as pause } from "node:timers/promises"
import type { Machine } from "../../../src/protocol/ports.ts"
import { pagelessMachine } from "../../../src/store/pagelessMachine.ts"
import { startNewDevice } from "../../new-device/newDevice.ts"
import type { Hands } from "./existing.ts"
import { classed } from "./kinds.ts"
import { ours } from "./ours.ts"
import type { Place } from "./play.ts"

/** Our looks into sessions while one waits. `most`: in any second. `limit`: what they are to keep to, a second. */
export interface Waiting {
  phase: string
  seconds: number
  looks: number
  most: number
  limit: number
}

/** A machine whose page can be hidden, and wakes sleepers when it is shown. */
function hideable(fetch: typeof globalThis.fetch): { machine: Machine; hide: (isHidden: boolean) => void } {
  let isHidden = false
  let woken = new AbortController()
  const sleep: Machine["sleep"] = async (ms, signal) => {
    const shown = woken.signal
    const limit = signal ? AbortSignal.any([signal, shown]) : shown
    await pagelessMachine.sleep(ms, limit).catch((error: unknown) => {
      if (signal?.aborted || !shown.aborted) throw error
    })
  }
  return {
    machine: { ...pagelessMachine, fetch, sleep, hidden: () => isHidden },
    hide(toHidden) {
      isHidden = toHidden
      if (isHidden) return
      woken.abort()
      woken = new AbortController()
    },
  }
}

const SECOND = 1_000

/**
 * How often we look while everybody takes their time: nobody scans, the page is hidden, the new device does not answer, the person reads the
 * consent page. Takes a minute and a half.
 */
export async function waitings(
  { stack, account, delay }: Place,
  fetch: typeof globalThis.fetch,
): Promise<Waiting[]> {
  const { machine, hide } = hideable(fetch)
  const device = ours(stack, account, machine)
  const all: Waiting[] = []
  delay.latency = 0

  /** Looks meanwhile. */
  async function during(phase: string, limit: number, seconds: number): Promise<void> {
    const [from, before] = [performance.now(), delay.passed.length]
    await pause(seconds * SECOND)
    const to = performance.now()
    const at = classed(delay.passed.slice(before))
      .filter(({ kind, at: begun }) => ["poll", "look", "join"].includes(kind) && begun >= from && begun < to)
      .map(({ at: begun }) => begun)
    const most = Math.max(
      0,
      ...at.map((one) => at.filter((other) => other >= one && other < one + SECOND).length),
    )
    all.push({ phase, seconds, looks: at.length, most, limit })
  }

  let phone: ReturnType<typeof startNewDevice> | undefined
  let consentSeen: () => void = () => undefined
  const consent = new Promise<void>((resolve) => {
    consentSeen = resolve
  })
  let opensPage: () => void = () => undefined
  const opening = new Promise<void>((resolve) => {
    opensPage = resolve
  })
  const hands: Hands = {
    readCode: async () => (await phone?.checkCode) ?? "",
    typeCode: async () => undefined,
    password: account.password,
    async approve() {
      consentSeen()
      await opening
    },
  }

  const unscanned = await device.show("msc4108-2024", hands)
  await during("a code is shown", 4, 20)
  hide(true)
  await during("the same, the page is hidden", 0, 6)
  hide(false)
  await pause(5 * SECOND)
  await during("a code is shown for over 30 s", 1, 10)
  unscanned.linked.catch(() => undefined)
  device.rest()

  const silent = await device.show("msc4108-2024", hands)
  // It reads LOGIN_OK, and says nothing.
  phone = startNewDevice({ qr: silent.qr, alter: () => undefined, pollEvery: 25 })
  await phone.checkCode
  await during("a machine is due to answer", 10, 2)
  await during("the same, after 2 s", 4, 10)
  phone.stop()
  device.rest()

  const slow = await device.show("msc4108-2024", hands)
  phone = startNewDevice({ qr: slow.qr, onceAccepted: "stay-silent", pollEvery: 25 })
  await consent
  await during("the person is asked to open the page", 4, 6)
  opensPage()
  await during("the person consents", 4, 15)
  phone.stop()
  device.rest()
  return all
}
