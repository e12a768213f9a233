import { root } from "../stack/paths.ts"
import { bundle, weigh, type Weight } from "./bundle.ts"
import { later } from "./later.ts"

/** What is fetched later, and before there is a code. */
const NEEDED = ["src/homeserver/storageCheck.ts"]

const { "src/homeserver/storageCheck.ts": _, ...others } = later

/** Weighs the hosted site. `needed`: from the first visit over the sign-in to the code on the screen, where the homeserver has OAuth. */
export async function weighSite(): Promise<Weight> {
  const built = await bundle({ root, logLevel: "error" })
  const entries = built.chunks.filter(({ isEntry }) => isEntry)
  return weigh(built, [...entries, ...NEEDED.map(built.having)], {
    ...others,
    "src/protocol/channel/msc4108-2024Cipher.ts": "a link, once the code was scanned: channel",
    "src/protocol/conversation/deviceGrant.ts": "a link, once the code was scanned: conversation",
    "src/app/login/Login.tsx": "sign-in without OAuth",
    "src/trust/cryptoDevice/open.ts": "a crypto device of the site's own, without its wasm",
  })
}
