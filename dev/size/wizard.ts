import react from "@vitejs/plugin-react"
import type { Plugin } from "vite"
import { reading } from "../package/vite.ts"
import { root } from "../stack/paths.ts"
import { bundle, weigh, type Weight } from "./bundle.ts"
import { later } from "./later.ts"

/** What an app has anyway: not weighed. */
const PEERS = /^(react|react-dom|@tanstack\/react-query)(\/|$)/

/** What is fetched later, and by every link that shows a code and hands over keys by the device grant. */
const NEEDED = [
  "src/protocol/channel/msc4108-2024Cipher.ts",
  "src/protocol/conversation/deviceGrant.ts",
  "src/protocol/conversation/ending.ts",
]

/** The bundler's own way of fetching parts, which an app has already. */
const withoutPreload: Plugin = {
  name: "without-preload",
  enforce: "pre",
  load: (id) =>
    id === "\0vite/preload-helper.js" ? "export const __vitePreload = (load) => load()" : undefined,
}

/**
 * Weighs the wizard as an app's own bundler makes it, minified, with everything but React and TanStack Query. `needed`: all of a link by
 * the device grant, from the click to the linked device.
 */
export async function weighWizard(): Promise<Weight> {
  const built = await bundle({
    ...reading,
    plugins: [react(), withoutPreload],
    build: {
      target: "es2022",
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: `${root}src/embed/LinkDevice.tsx`,
        preserveEntrySignatures: "strict",
        external: PEERS,
        output: { codeSplitting: { groups: [{ name: "main", tags: ["$initial" as const] }] } },
      },
    },
  })
  const entries = built.chunks.filter(({ isEntry }) => isEntry)
  return weigh(built, [...entries, ...NEEDED.map(built.having)], {
    ...later,
    "src/components/UnlockKeys.tsx": "the recovery key, where the app does not hold the keys",
  })
}
