import { parseArgs } from "node:util"
import { pagelessMachine } from "../../src/store/pagelessMachine.ts"
import { TokenAccounts } from "../faults/accounts.ts"
import { throughProxies } from "../faults/device.ts"
import { command } from "../stack/process.ts"
import { tellOnStderr } from "../stack/progress.ts"
import { startStack, type Stack } from "../stack/startStack.ts"
import { startDelay, type Delay } from "./link/delay.ts"
import { ours } from "./link/ours.ts"
import type { Latency } from "./link/play.ts"
import { learnAllowed } from "./link/preflights.ts"
import { report, type Line, type Series } from "./link/report.ts"
import { sdk } from "./link/sdk.ts"
import { playInTurn } from "./link/series.ts"
import { requestsTable, timesTable, waitingsTable } from "./link/table.ts"
import { waitings, type Waiting } from "./link/unhurried.ts"

/**
 * How long a link takes between machines, ours and matrix-js-sdk's existing device in turn, on one Synapse and with the same quick new
 * device; and how often we look while nobody is quick: npm run bench. `--links N` of each kind (10); `--latency MS,MS/MS` added to each
 * request of the existing device, and of the new one (0,50,50/50); `--only TEXT`: the codes whose name contains it; `--json`: prints JSON.
 */
command(async () => {
  const { values: options } = parseArgs({
    options: {
      links: { type: "string", default: "10" },
      latency: { type: "string", default: "0,50,50/50" },
      only: { type: "string", default: "" },
      json: { type: "boolean", default: false },
    },
  })
  const manner: Manner = {
    links: Number(options.links),
    latencies: options.latency.split(",").map(latencyOf),
    isMeant: (code) => code.includes(options.only),
  }
  const parts = [await byGrant(manner), await byToken(manner)]
  const lines = parts.flatMap((part) => part.lines)
  const waited = parts.flatMap((part) => part.waited)
  const tables = [timesTable(lines), requestsTable(lines), waitingsTable(waited)].join("\n\n")
  process.stdout.write(`${options.json ? JSON.stringify({ lines, waited }, undefined, 2) : tables}\n`)
})

function latencyOf(text: string): Latency {
  const [existing = 0, own = 0] = text.split("/").map(Number)
  return { existing, new: own }
}

interface Manner {
  links: number
  latencies: Latency[]
  isMeant: (code: string) => boolean
}

interface Part {
  lines: Line[]
  waited: Waiting[]
}

/** Links of 2024 and of msc4388. matrix-js-sdk speaks 2024 alone. */
async function byGrant({ links, latencies, isMeant }: Manner): Promise<Part> {
  const codes = (["msc4108-2024", "msc4388-spec"] as const).filter(isMeant)
  if (codes.length === 0) return { lines: [], waited: [] }
  // A new device that shows a code has no token to create its session with.
  const stack = await startStack({ progress: tellOnStderr, rendezvous: { msc4388: "open" } })
  const account = await stack.createUser()
  const [before, beforePeer] = await Promise.all([delayBefore(stack), delayBefore(stack)])
  const { delay, fetch, serverOf } = before
  const place = { stack, account, delay }
  const own = ours(stack, account, { ...pagelessMachine, fetch })
  const peer = await sdk(stack, account, beforePeer.fetch)
  const sitOwn = async () => ({ device: own, ...place })
  const sitPeer = async () => ({ device: peer, ...place, delay: beforePeer.delay })
  const all: Series[] = []
  for (const code of codes) {
    const devices = code === "msc4108-2024" ? [sitOwn, sitPeer] : [sitOwn]
    all.push(...(await playInTurn(code, devices, latencies, links, tellOnStderr)))
  }
  peer.close()
  const asked = [delay, beforePeer.delay].flatMap(({ passed }) => passed.map((one) => one.asked))
  const lines = report(all, await learnAllowed(asked, serverOf))
  const waited = await waitings(place, fetch)
  await Promise.all([delay.close(), beforePeer.delay.close(), stack.stop()])
  return { lines, waited }
}

/** Links of 2023, on a homeserver without OAuth. Synapse gives a user one login token a minute. */
async function byToken({ links, latencies, isMeant }: Manner): Promise<Part> {
  if (!isMeant("msc3906")) return { lines: [], waited: [] }
  const stack = await startStack({ progress: tellOnStderr, auth: "password" })
  const { delay, fetch, serverOf } = await delayBefore(stack)
  const accounts = new TokenAccounts(stack)
  const sit = async () => {
    const account = await accounts.take()
    const device = ours(stack, account, { ...pagelessMachine, fetch })
    return { device, stack, account, delay, leave: () => accounts.giveBack(account) }
  }
  const all = await playInTurn("msc3906", [sit], latencies, links, tellOnStderr)
  const asked = delay.passed.map((one) => one.asked)
  const lines = report(all, await learnAllowed(asked, serverOf))
  await Promise.all([delay.close(), stack.stop()])
  return { lines, waited: [] }
}

/** The delay before a homeserver and the rendezvous server beside it, and a fetch that goes through it without the client's knowing. */
async function delayBefore(
  stack: Stack,
): Promise<{ delay: Delay; fetch: typeof globalThis.fetch; serverOf: (path: string) => string }> {
  const beside = new URL(stack.rendezvousServer)
  const serverOf = (path: string): string =>
    path.startsWith(beside.pathname) ? beside.origin : stack.homeserver
  const delay = await startDelay(serverOf)
  const fetch = throughProxies([
    [stack.homeserver, delay.url],
    [beside.origin, delay.url],
  ])
  return { delay, fetch, serverOf }
}
