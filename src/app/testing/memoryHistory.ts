import type { Browser } from "../browser.ts"

type TabHistory = Browser["history"]

/** A tab's history, and the buttons of its window. Moves take a moment, as in a browser. */
export interface MemoryHistory extends TabHistory {
  /** How many entries of the site are before and after the one that is shown. */
  readonly entries: { behind: number; ahead: number }
  pressBack(): Promise<void>
  pressForward(): Promise<void>
  /** Another entry after the one that is shown, with this fragment, until it is taken out. */
  follow(hash: string): void
}

export function memoryHistory(): MemoryHistory {
  const listeners = new Set<() => void>()
  const followers = new Set<(hash: string) => void>()
  let entries = ["site"]
  let at = 0
  const go = async (steps: number): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve))
    at += steps
    if (entries[at] === undefined) throw new Error("the user left the site")
    for (const listener of listeners) listener()
    await new Promise((resolve) => setTimeout(resolve))
  }
  return {
    isInside: () => entries[at] === "wizard",
    enter: () => void (entries = [...entries.slice(0, ++at), "wizard"]),
    back: () => void go(-1),
    onMove: (callback) => {
      listeners.add(callback)
      return () => listeners.delete(callback)
    },
    onLink: (callback) => {
      followers.add(callback)
      return () => followers.delete(callback)
    },
    follow(hash) {
      entries = [...entries.slice(0, ++at), "site"]
      for (const listener of listeners) listener()
      for (const follower of followers) follower(hash)
    },
    get entries() {
      return { behind: at, ahead: entries.length - 1 - at }
    },
    pressBack: () => go(-1),
    pressForward: () => go(1),
  }
}
