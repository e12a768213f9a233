import { prepareZXingModule, purgeZXingModule, readBarcodes } from "zxing-wasm/reader"
import type { ReaderOptions, ZXingModuleOverrides } from "zxing-wasm/reader"
import type { Effort, Reader } from "./reader.ts"

const common: ReaderOptions = { formats: ["QRCode"], maxNumberOfSymbols: 1, textMode: "Plain" }

const options: Record<Effort, ReaderOptions> = {
  // Its finder is indifferent to rotation; trying the picture turned as well is for bar codes.
  frame: { ...common, tryHarder: true, tryRotate: false, tryInvert: true },
  picture: { ...common, tryHarder: true, tryRotate: true, tryInvert: true, tryDenoise: true },
}

/**
 * The large decoder, in WebAssembly (ZXing-C++): reads what the small one misses.
 * @param overrides where the module is: without them it would come from a third party's host
 * @throws if it cannot be loaded; may be called again then
 */
export async function loadThoroughReader(overrides: ZXingModuleOverrides): Promise<Reader> {
  try {
    await prepareZXingModule({ overrides, fireImmediately: true })
  } catch (error) {
    // A failure would be remembered for ever.
    purgeZXingModule()
    throw error
  }
  return async ({ data, width, height }, effort) => {
    const image: ImageData = { data, width, height, colorSpace: "srgb" }
    const [found] = await readBarcodes(image, options[effort])
    return found?.bytes
  }
}
