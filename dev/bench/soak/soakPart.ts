import { setTimeout as pause } from "node:timers/promises"
import type { CodeKind } from "../../../src/protocol/dialect.ts"
import type { Progress } from "../../stack/progress.ts"
import type { Stack } from "../../stack/startStack.ts"
import { startMeasured } from "./measured.ts"
import { Page } from "./page.ts"
import { kindOf, playLink, type Played } from "./playLink.ts"
import type { Sample } from "./sample.ts"
import type { Grants } from "./signingOut.ts"
import { stillOpen } from "./stillOpen.ts"

export interface PartOptions {
  name: string
  links: number
  /** So many links at once, each on a page and an account of its own; the pages stay open from link to link. */
  atOnce: number
  /** Whether the existing device's pauses are cut short, too. */
  wakesEarly: boolean
  /** In turns. Links of 2023 have a page and a sign-in of their own each, with a crypto device of memory. */
  codes: readonly CodeKind[]
}

/** What was seen of one part. */
export interface Part extends PartOptions {
  played: Played[]
  /** After so many links each, the first before any. */
  samples: (Sample & { links: number })[]
  /** Once everything had time to run out: with one round of links behind each page, with all, and with the pages closed. */
  rested: { first: Sample; last: Sample; closed: Sample }
  sessions: { used: number; deletedByUs: number; left: string[] }
}

/** Links between two looks at the heap. */
export const LOOK_EVERY = 20

/** For what a link leaves to be done after its end: the deletion of its session. Milliseconds. */
const REST = 1_500
/** For the longest time limit of a request (10 s), and sockets that are kept for the next one. Milliseconds. */
const LONG_REST = 15_000
/** The same with a crypto device: matrix-js-sdk lets the time limit of a request (up to 90 s) run on after the answer. */
export const LONG_REST_OF_SDK = 100_000

/** Plays all links of one part in a process of its own. */
export async function soakPart(
  options: PartOptions,
  stack: Stack,
  grants: Grants,
  progress: Progress,
): Promise<Part> {
  const measured = startMeasured(options.wakesEarly)
  const look = () => measured.ask("look", undefined)
  try {
    const isOwn = options.codes.includes("msc3906")
    const longRest = isOwn ? LONG_REST_OF_SDK : LONG_REST
    const pages: Page[] = []
    while (pages.length < options.atOnce) pages.push(await Page.open(measured, stack, isOwn))
    const played: Played[] = []
    const samples: Part["samples"] = [{ ...(await look()), links: 0 }]
    let begun = 0
    let first: Sample | undefined
    while (begun < options.links) {
      const round = Math.min(begun + Math.max(LOOK_EVERY, options.atOnce), options.links)
      const play = async (page: Page): Promise<void> => {
        while (begun < round) {
          const kind = kindOf(begun++, options.codes)
          if (isOwn) await page.renew(grants)
          played.push(await playLink(kind, page.store, stack, page.account))
        }
      }
      await Promise.all(pages.map(play))
      await grants.signOutAll()
      // What the clients of the last 90 seconds hold would be taken for growth.
      await pause(isOwn || !first ? longRest : REST)
      const seen = await look()
      first ??= seen
      samples.push({ ...seen, links: played.length })
      const failed = played.filter((link) => link.failed !== undefined).length
      const heap = (seen.heap / 1e6).toFixed(2)
      progress(
        `${options.name}: ${played.length} of ${options.links} links, ${failed} failed, heap ${heap} MB`,
      )
    }
    await pause(longRest)
    const last = await look()
    const used = await measured.ask("sessions", undefined)
    for (const { store } of pages) await store.close()
    const rested = { first: first ?? last, last, closed: await look() }
    const left = await stillOpen(used.map(({ url }) => url))
    const deletedByUs = used.filter((session) => session.isDeletedByUs).length
    return { ...options, played, samples, rested, sessions: { used: used.length, deletedByUs, left } }
  } finally {
    await measured.stop()
  }
}
