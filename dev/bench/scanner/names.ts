/**
 * What is compared: ours as the site has it before and after the large decoder is loaded, and others alone. `nothing` only
 * waits: what seems to block the main thread then is the error of the measurement.
 */
export const decoderNames = [
  "nothing",
  "ours, small",
  "ours, large",
  "jsQR",
  "zxing-wasm",
  "zxing-wasm, QR",
] as const

export type DecoderName = (typeof decoderNames)[number]
