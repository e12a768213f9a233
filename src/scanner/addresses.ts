import wasmUrl from "zxing-wasm/reader/zxing_reader.wasm?url"
import { default as workerUrl } from "./scan.worker.ts?worker&url"

/** Where the scanner's own files are: beside the page's other files. The npm package has others in this place. */
export { wasmUrl, workerUrl }
