import type { CryptoProgress, Machine } from "../../protocol/ports.ts"

/**
 * The package's own file, which it does not export; the same one that its loader names, so that a build holds it once. `import.meta.url`
 * makes it an asset of our own origin.
 */
const address = new URL(
  "../../../node_modules/@matrix-org/matrix-sdk-crypto-wasm/pkg/matrix_sdk_crypto_wasm_bg.wasm",
  import.meta.url,
)

let running = false

/**
 * Downloads the cryptography's WebAssembly and starts it, once for as long as the page lives. The package's loader cannot tell how far it
 * is, and remembers a download that failed for ever; so the file is downloaded here, and handed over when it is whole.
 *
 * Outside of browsers the package reads the file from its own directory, and nothing is downloaded.
 *
 * @returns rejects when the file cannot be had; may be called again
 */
export async function loadWasm(
  { fetch }: Pick<Machine, "fetch">,
  tell: (progress: CryptoProgress) => void,
  signal: AbortSignal,
): Promise<void> {
  if (running) return
  const [{ initAsync }, program] = await Promise.all([
    import("@matrix-org/matrix-sdk-crypto-wasm"),
    isOnline(address) ? fetch(address, { signal }).then((response) => download(response, tell)) : undefined,
  ])
  await (program ? answering(program, () => initAsync(address)) : initAsync())
  running = true
}

const isOnline = ({ protocol }: URL): boolean => protocol === "https:" || protocol === "http:"

/**
 * Begins something that asks for a file at once, and has it get this one. The loader takes an address and nothing else, the policy knows no
 * `blob:` addresses, and a cache that would keep so large a file for it is not to be had in private windows. The global fetch is another
 * one for no longer than this one synchronous call.
 */
function answering(file: Blob, begin: () => Promise<void>): Promise<void> {
  const { fetch } = globalThis
  globalThis.fetch = async () => new Response(file)
  try {
    return begin()
  } finally {
    globalThis.fetch = fetch
  }
}

/** Reads a response to its end and tells how far it is. `total` is unknown where the server compresses: that length is another one. */
export async function download(response: Response, tell: (progress: CryptoProgress) => void): Promise<Blob> {
  if (!response.ok || response.body === null) throw new Error(`no program: status ${response.status}`)
  const length = response.headers.has("Content-Encoding")
    ? NaN
    : Number(response.headers.get("Content-Length"))
  const total = length > 0 ? length : undefined
  const reader = response.body.getReader()
  const parts: BlobPart[] = []
  let loaded = 0
  tell({ stage: "downloading", loaded, total })
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value)
    loaded += part.value.byteLength
    tell({ stage: "downloading", loaded, total })
  }
  // Whatever the server calls it: browsers start nothing of another type.
  return new Blob(parts, { type: "application/wasm" })
}
