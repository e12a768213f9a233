import { setTimeout as pause } from "node:timers/promises"
import type { CodeKind } from "../../../src/protocol/dialect.ts"
import { approve } from "../../stack/consent.ts"
import type { Account, Stack } from "../../stack/startStack.ts"
import type { Delay } from "./delay.ts"
import type { ExistingDevice, Hands } from "./existing.ts"
import { classed, type Classed } from "./kinds.ts"
import { networkOfPhone } from "./network.ts"
import { startPhone, type Phone } from "./phone.ts"

/** Who shows the code: the existing device or the new one. */
export type Shower = "we" | "they"

/** Added to each request of the one device and of the other. Milliseconds. */
export interface Latency {
  existing: number
  new: number
}

/** Where links are played: servers, the account, and what stands before them for the existing device. */
export interface Place {
  stack: Stack
  account: Account
  delay: Delay
}

/** One link as it was seen from outside both clients. Milliseconds. */
export interface Played {
  /** From "code scanned" to "secrets delivered", without the consent on the page. */
  machine: number
  /** The existing device's requests between the two. */
  requests: Classed[]
  /** When the new device's writes had arrived, from "code scanned" on. */
  theirWrites: number[]
  /** The same of the existing device's writes, as the server answered them. */
  ourWrites: number[]
  /** As `machine`, with the consent. */
  delivered: number
}

/**
 * Plays one link. "Code scanned" is the moment at which whoever scans is given the code's bytes, "secrets delivered" that at which the new device
 * has them in the clear.
 * @param scannedAfter so long the existing device's code is on the screen before it is scanned: where in its polling it is met
 */
export async function play(
  device: ExistingDevice,
  shows: Shower,
  code: CodeKind,
  { stack, account, delay }: Place,
  latency: Latency,
  scannedAfter: number,
): Promise<Played> {
  delay.latency = latency.existing
  const origins = [stack.homeserver, stack.rendezvousServer, stack.oauth].filter((url) => url !== "")
  const network = networkOfPhone(
    origins.map((url) => new URL(url).origin),
    latency.new,
  )
  let consent = 0
  let phone: Phone | undefined
  const hands: Hands = {
    readCode: async () => (await phone?.readCode()) ?? "",
    typeCode: async (digits) => phone?.typeCode(digits),
    password: account.password,
    async approve(url) {
      const begun = performance.now()
      await approve(url, account)
      consent += performance.now() - begun
    },
  }
  const before = delay.passed.length
  try {
    let [from, linked] = [0, Promise.resolve()]
    if (shows === "we") {
      const shown = await device.show(code, hands)
      await pause(scannedAfter)
      from = performance.now()
      phone = startPhone(code, stack, shown.qr)
      linked = shown.linked
    } else {
      const scan = await device.readyToScan(code, hands)
      phone = startPhone(code, stack, undefined)
      const bytes = await phone.qr
      from = performance.now()
      linked = scan(bytes)
    }
    linked.catch(() => undefined)
    const failed = linked.then(() => new Promise<never>(() => undefined))
    const to = await Promise.race([phone.delivered, failed])
    const requests = classed(delay.passed.slice(before).toSorted((a, b) => a.at - b.at))
    if (!(await phone.crossSigned)) throw new Error("the new device was not cross-signed")
    await linked
    const since = (at: number): number => at - from
    const within = requests.filter(({ at }) => at <= to)
    return {
      machine: since(to) - consent,
      requests: within.filter(({ at }) => at >= from),
      theirWrites: network.writes.filter((at) => at >= from && at <= to).map(since),
      ourWrites: within.flatMap(({ kind, reply, answered, at }) =>
        kind === "write" && reply.status < 300 && at >= from ? [since(answered)] : [],
      ),
      delivered: since(to),
    }
  } finally {
    network.stop()
    phone?.stop()
    device.rest()
  }
}
