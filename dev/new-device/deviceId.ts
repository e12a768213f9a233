import { base64 } from "./bytes.ts"

export type Dialect = "msc4108-2024" | "msc4388"

/**
 * A device id as today's clients make them: matrix-js-sdk takes ten letters, matrix-sdk (whose code is the msc4388 one) a public
 * key in base64, in which `/` and `+` are common.
 */
export function freshDeviceId(dialect: Dialect): string {
  if (dialect === "msc4388") return base64(crypto.getRandomValues(new Uint8Array(32)))
  const letters = crypto.getRandomValues(new Uint8Array(10))
  return String.fromCharCode(...letters.map((byte) => 65 + (byte % 26)))
}
