import jsQR from "jsqr"
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader"
import type { ReaderOptions } from "zxing-wasm/reader"
import { wasmUrl } from "../../../src/scanner/addresses.ts"
import { openCanvas } from "../../../src/scanner/canvas.ts"
import { openDecoder } from "../../../src/scanner/decoder.ts"
import type { Pixels } from "../../../src/scanner/reader.ts"
import { grab } from "../../../src/scanner/watchVideo.ts"
import type { DecoderName } from "./names.ts"

const allTries: ReaderOptions = {
  formats: ["QRCode"],
  tryHarder: true,
  tryRotate: true,
  tryInvert: true,
  tryDownscale: true,
  tryDenoise: true,
}

/** Finds the code in what the video shows. */
export type Look = (video: HTMLVideoElement) => Promise<Uint8Array | undefined>

const draw = openCanvas()
const pixelsOf = (video: HTMLVideoElement): Pixels => draw(video, video.videoWidth, video.videoHeight)

const WAIT_MS = 20
const nothing: Look = async () => {
  await new Promise((resolve) => setTimeout(resolve, WAIT_MS))
  return undefined
}

/** As the site does it: the pixels are read and searched in the worker. Each has a worker of its own. */
function ours(): Look {
  const decoder = openDecoder()
  return async (video) => decoder.frame(await grab(video))
}

/** As its instructions say, in the page. */
const jsQRAlone: Look = async (video) => {
  const { data, width, height } = pixelsOf(video)
  const found = jsQR(data, width, height)
  return found ? Uint8Array.from(found.binaryData) : undefined
}

const zxingWith =
  (options: ReaderOptions): Look =>
  async (video) => {
    const { data, width, height } = pixelsOf(video)
    const image: ImageData = { data, width, height, colorSpace: "srgb" }
    const [found] = await readBarcodes(image, options)
    return found?.bytes
  }

/** All of them, loaded; that of zxing-wasm from the page's own files. */
export async function openDecoders(): Promise<Record<DecoderName, Look>> {
  await prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: true })
  return {
    nothing,
    "ours, small": ours(),
    "ours, large": ours(),
    jsQR: jsQRAlone,
    // Looks for every kind of code; `tryHarder` is among its defaults.
    "zxing-wasm": zxingWith({}),
    "zxing-wasm, QR": zxingWith(allTries),
  }
}
