/**
 * Where the scanner's own files are: beside this one, in the package. In this form every bundler knows them for files to be kept as
 * they are.
 */
export const workerUrl = new URL("./scan.worker.js", import.meta.url).href
export const wasmUrl = new URL("./zxing_reader.wasm", import.meta.url).href
