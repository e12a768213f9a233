/** One line to the other tabs of this origin. Posting reaches every other listener of the same name, not oneself. */
export interface Line {
  post(message: unknown): void
  listen(callback: (message: unknown) => void): void
  close(): void
}

/** What the hosted site takes from the browser. Arguments, so that tests own storage, tabs and time. */
export interface Browser {
  fetch: typeof globalThis.fetch
  /** The page's own address without query and fragment; also where the OAuth server sends the user back to. */
  page: URL
  /** Shared by all tabs, stays. */
  local: Storage
  /** This tab's; copied when a tab is duplicated. */
  tab: Storage
  locks: Pick<LockManager, "request">
  line(name: string): Line
  /** The tab's history, as far as this site adds to it: one entry, the wizard. */
  history: {
    /** Whether the tab is at that entry. */
    isInside(): boolean
    enter(): void
    back(): void
    /** Calls back after each move through the history; returns the way to stop. */
    onMove(callback: () => void): () => void
    /** Calls back with the fragment of each link into the site that is followed while it is open, and takes it out of the address. */
    onLink(callback: (hash: string) => void): () => void
  }
  /** Deletes the databases of a crypto device, if there are any; `prefix` is that of their names. Rejects when it could not. */
  deleteCryptoStore(prefix: string): Promise<void>
  /** Milliseconds since 1970, only compared with what this browser wrote down itself. */
  wallClock(): number
  sleep(ms: number): Promise<void>
}

/** Everything this site keeps or shares carries this prefix: other pages may live on the same origin. */
export const OURS = "link-new-device"

function broadcast(name: string): Line {
  const channel = new BroadcastChannel(name)
  return {
    post: (message) => channel.postMessage(message),
    listen: (callback) => {
      channel.onmessage = (event) => callback(event.data)
    },
    close: () => channel.close(),
  }
}

const WIZARD = `${OURS}/wizard`

const tabHistory: Browser["history"] = {
  isInside: () => history.state === WIZARD,
  enter: () => history.pushState(WIZARD, ""),
  back: () => history.back(),
  onMove: (callback) => {
    addEventListener("popstate", callback)
    return () => removeEventListener("popstate", callback)
  },
  onLink: (callback) => {
    const follow = () => {
      const { hash } = location
      if (!hash.startsWith("#/")) return
      history.replaceState(history.state, "", location.pathname)
      callback(hash)
    }
    addEventListener("hashchange", follow)
    return () => removeEventListener("hashchange", follow)
  },
}

export function thisBrowser(): Browser {
  return {
    fetch: (input, init) => fetch(input, init),
    page: new URL("./", location.href),
    local: localStorage,
    tab: sessionStorage,
    locks: navigator.locks,
    line: broadcast,
    history: tabHistory,
    deleteCryptoStore: async (prefix) => {
      const { deleteCryptoStore } = await import("../trust/cryptoDevice/deleteStore.ts")
      await deleteCryptoStore(prefix)
    },
    wallClock: () => Date.now(),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  }
}
