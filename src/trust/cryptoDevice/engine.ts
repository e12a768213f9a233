import { Stop } from "../../protocol/failure.ts"
import { fetched } from "../../protocol/fetched.ts"
import type { CryptoProgress, Machine } from "../../protocol/ports.ts"
import { loadWasm } from "./wasm.ts"

/** What is used of matrix-js-sdk. By deep import, and only when a link needs it: with its WebAssembly it outweighs the whole site. */
export interface Engine {
  createClient: typeof import("matrix-js-sdk/lib/matrix.js").createClient
  Filter: typeof import("matrix-js-sdk/lib/filter.js").Filter
  MemoryStore: typeof import("matrix-js-sdk/lib/store/memory.js").MemoryStore
}

/** Downloads and starts the cryptography. Throws `Stop` `no-crypto` `not-loaded` when it cannot be had. */
export async function loadEngine(
  machine: Machine,
  tell: (progress: CryptoProgress) => void,
  signal: AbortSignal,
): Promise<Engine> {
  const load = async (): Promise<Engine> => {
    const [{ createClient, Filter, MemoryStore }, { logger }] = await Promise.all([
      import("matrix-js-sdk/lib/matrix.js"),
      import("matrix-js-sdk/lib/logger.js"),
      // The client fetches this part when it starts its cryptography, where a failure would be taken for another one.
      import("matrix-js-sdk/lib/rust-crypto/index.js"),
      loadWasm(machine, tell, signal),
    ])
    // Some of its parts know only one global log, which must not be kept as a setting of the browser either.
    if ("setLevel" in logger && typeof logger.setLevel === "function") logger.setLevel("silent", false)
    return { createClient, Filter, MemoryStore }
  }
  try {
    return await fetched(load, machine, signal)
  } catch (cause) {
    signal.throwIfAborted()
    throw new Stop({ kind: "no-crypto", why: "not-loaded" }, { cause })
  }
}
