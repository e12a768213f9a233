import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { loadThoroughReader } from "../thoroughReader.ts"

const path = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm")

/** The large decoder from the file that the site ships. For tests. */
export const thoroughInNode = () =>
  loadThoroughReader({ wasmBinary: new Uint8Array(readFileSync(path)).buffer })
