import type { CryptoProgress, Machine } from "../../protocol/ports.ts"

/**
 * The package's own file, which it does not export; the same one that its loader names, so that a build holds it once. `import.meta.url`
 * makes it an asset of our own origin.
 */
const address = new URL(
  "../../../node_modules/@matrix-org/matrix-sdk-crypto-wasm/pkg/matrix_sdk_crypto_wasm_bg.wasm",
  import.meta.url,
)

/**
 * Downloads the cryptography's WebAssembly and starts it. The package's loader cannot tell how far it is, and remembers a failure for as
 * long as the page lives. So the file is read here first, into the browser's cache, from which the loader then takes it.
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
  if (/^https?:$/.test(address.protocol)) await download(await fetch(address, { signal }), tell)
  const { initAsync } = await import("@matrix-org/matrix-sdk-crypto-wasm")
  await initAsync(address)
}

/** Reads a response to its end and tells how far it is. `total` is unknown where the server compresses: that length is another one. */
export async function download(response: Response, tell: (progress: CryptoProgress) => void): Promise<void> {
  if (!response.ok || response.body === null) throw new Error(`no program: status ${response.status}`)
  const length = response.headers.has("Content-Encoding")
    ? NaN
    : Number(response.headers.get("Content-Length"))
  const total = length > 0 ? length : undefined
  const reader = response.body.getReader()
  tell({ stage: "downloading", loaded: 0, total })
  let loaded = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    loaded += part.value.byteLength
    tell({ stage: "downloading", loaded, total })
  }
}
