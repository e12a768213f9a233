import { useState } from "react"

/**
 * A part that is loaded once it is wanted. `load` may be called again: what is there stays there, and what failed is tried anew.
 * @param fetch an `import()`
 */
export function useLoaded<Part>(fetch: () => Promise<Part>) {
  const [{ part, failed }, set] = useState<{ part?: Part; failed: boolean }>({ failed: false })
  const load = () => {
    if (part !== undefined) return
    set({ failed: false })
    fetch().then(
      (loaded) => set({ part: loaded, failed: false }),
      () => set({ failed: true }),
    )
  }
  return { part, failed, load }
}
