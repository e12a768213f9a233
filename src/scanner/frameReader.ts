import type { Pixels, Reader } from "./reader.ts"

/** How long the small decoder may miss before the large one is fetched: most codes are read at once without it. */
const PATIENCE_MS = 3000
/** Between two frames that far apart, nobody was looking. */
const PAUSE_MS = 1000

interface Parts {
  /** Monotonic milliseconds. */
  now: () => number
  quick: Reader
  loadThorough: () => Promise<Reader>
}

/** Reads frame after frame, with the large decoder too once the small one has missed for three seconds on end. */
export function frameReader({ now, quick, loadThorough }: Parts) {
  let thorough: Reader | undefined
  let loading = false
  let missingSince: number | undefined
  let lastFrame = -Infinity

  const load = async () => {
    loading = true
    try {
      thorough = await loadThorough()
    } catch {
      // Offline, or the site was replaced: the small decoder goes on, and after as long again this is tried anew.
      missingSince = undefined
    }
    loading = false
  }
  return async (pixels: Pixels): Promise<Uint8Array | undefined> => {
    const at = now()
    if (at - lastFrame > PAUSE_MS) missingSince = undefined
    lastFrame = at
    // Whatever the large decoder chokes on, the small one still looks.
    const found = (await thorough?.(pixels, "frame").catch(() => undefined)) ?? (await quick(pixels, "frame"))
    missingSince = found ? undefined : (missingSince ?? at)
    const enough = missingSince !== undefined && at - missingSince >= PATIENCE_MS
    if (enough && !thorough && !loading) void load()
    return found
  }
}
