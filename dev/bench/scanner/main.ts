import { scanCamera, tally } from "./cameraPage.ts"
import { lookAt, prepare } from "./framesPage.ts"

/** What the programs outside asks of the page. */
const bench = { scanCamera, tally, prepare, lookAt }

declare global {
  interface Window {
    bench: typeof bench
  }
}

window.bench = bench
