import { setTimeout as pause } from "node:timers/promises"
import { dialectOf } from "../../src/protocol/dialect.ts"
import { failureCase } from "../../src/i18n/failureCase.ts"
import { isOver } from "../../src/store/reduce.ts"
import type { LinkState } from "../../src/store/state.ts"
import type { Account, Stack } from "../stack/startStack.ts"
import type { Cell, End } from "./cell.ts"
import { theyShow, weShow } from "./cells/steps.ts"
import { tokenSessionBegins } from "./cells/tokenSteps.ts"
import type { Rule } from "./fault.ts"
import { openExistingDevice, type ExistingDevice } from "./device.ts"
import { person } from "./person.ts"
import type { PhoneEnd } from "./phone.ts"
import type { Seen } from "./proxy.ts"

/** What was seen of one cell. */
export interface Outcome {
  /** Undefined: it did not end in time. */
  end: End | undefined
  /** How it went for each phone, the last one that took part last. */
  phones: PhoneEnd[]
  deviceId: string
  shown: ExistingDevice["shown"]
  /** 2023: how many requests had gone by each time that the user approved. */
  approvedAfter: readonly number[]
  seen: readonly Seen[]
  keys: ExistingDevice["keys"]
  /** How often each rule hit. */
  fired: number[]
  refreshes: number
  /** What the proxies could not do. */
  troubles: string[]
}

/** A session's life on Synapse, or what a few writes make of it in 2023; and what the last requests and looks may take after it. Milliseconds. */
const LIFE = { "msc4108-2024": 60_000, msc4388: 120_000, msc3906: 120_000 }
const SLACK = 20_000

const REFRESH = /^\/oauth2\/token$|^\/_matrix\/client\/v3\/refresh$/

/** R11, with a little more. Milliseconds. */
const KEYS_ARE_SEEN_WITHIN = 75_000

/** R5: the watch looks every 3 s. */
const AFTERMATH_IS_SEEN_WITHIN = 8_000

/** Plays one cell on a running stack, to the end of both devices. */
export async function drive(cell: Cell, stack: Stack, account: Account): Promise<Outcome> {
  const device = await openExistingDevice(stack, account, cell.code, cell.refreshes !== undefined)
  const before = await deviceIds(stack, account)
  const { store, homeserver, oauth } = device
  const shortened = cell.life === undefined ? [] : [shortLife(cell, cell.life)]
  const armed = [
    ...[...shortened, ...cell.rules].map((rule) => homeserver.arm(rule)),
    ...(cell.oauthRules ?? []).map((rule) => oauth.arm(rule)),
  ]
  const hasHit = () => armed.every(({ fired }) => fired > 0)
  const mayScan = () => !cell.scansAfterFault || hasHit()
  const { seen } = homeserver
  const someone = person(cell, { ...stack, store, account, seen, mayScan })
  const life = (cell.life ?? LIFE[dialectOf(cell.code)]) + SLACK
  const state = () => store.getSnapshot().state
  try {
    const scans = [dialectOf(cell.code)]
    store.start({ codes: cell.shows === "we" ? [cell.code] : [], scans, trust: device.trust })
    await within(life, () => isOver(state()))
    const end = state()
    if (end.step === "linked") {
      await within(KEYS_ARE_SEEN_WITHIN, () => settledTrust(state()) !== undefined)
    }
    await within(isOver(state()) ? life : 0, () => someone.phones.every((phone) => phone.end !== "waiting"))
    const phone = someone.phones.at(-1)
    if (end.step === "stopped" && end.aftermath === "watching" && phone) {
      if ((await deviceIds(stack, account)).some((id) => !before.includes(id)))
        await within(AFTERMATH_IS_SEEN_WITHIN, () => isSettled(state()))
    }
    return {
      end: endOf(state()),
      phones: someone.phones.map((one) => one.end),
      deviceId: phone?.deviceId ?? "",
      shown: device.shown,
      approvedAfter: someone.approvedAfter,
      seen,
      keys: device.keys,
      fired: armed.map(({ fired }) => fired),
      refreshes: [...oauth.seen, ...seen].filter(({ path }) => REFRESH.test(path)).length,
      troubles: [...homeserver.troubles, ...oauth.troubles],
    }
  } finally {
    someone.leave()
    await device.close()
  }
}

/** The session's life is short from its creation on, or from our first look at it. */
function shortLife({ shows, code }: Cell, ms: number): Rule {
  const fault = { kind: "short-life", ms } as const
  if (dialectOf(code) === "msc3906")
    return shows === "we"
      ? { ...tokenSessionBegins.we, times: "always", fault }
      : { ...tokenSessionBegins.they, fault }
  if (shows === "they") return { ...theyShow["join the session"], fault }
  return { ...weShow["create the session"], times: "always", fault }
}

/** Waits for something to become true, and not longer. */
async function within(ms: number, isTrue: () => boolean): Promise<void> {
  for (const until = performance.now() + ms; performance.now() < until && !isTrue();) await pause(50)
}

const settledTrust = (state: LinkState) => (state.step === "linked" ? state.trust : undefined)
const isSettled = (state: LinkState) => state.step === "stopped" && state.aftermath !== "watching"

function endOf(state: LinkState): End | undefined {
  if (state.step === "linked")
    return state.trust !== "verified"
      ? "linked, not confirmed"
      : state.secrets === "given"
        ? "linked"
        : "linked, not asked"
  if (state.step === "linked-unencrypted") return state.device ? "unencrypted" : "unencrypted, not named"
  if (state.step !== "stopped" || state.aftermath === "stayed-out") return undefined
  const { failure, aftermath } = state
  return `${failureCase(failure, true)}, ${aftermath === "not-known" ? "watching" : aftermath}`
}

async function deviceIds({ homeserver }: Stack, { accessToken }: Account): Promise<string[]> {
  const headers = { authorization: `Bearer ${accessToken}` }
  const response = await fetch(`${homeserver}/_matrix/client/v3/devices`, { headers })
  const { devices }: { devices: { device_id: string }[] } = await response.json()
  return devices.map(({ device_id }) => device_id)
}
