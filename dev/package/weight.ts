import { gzipSync } from "node:zlib"
import react from "@vitejs/plugin-react"
import { build, type Plugin, type Rolldown } from "vite"
import { root } from "../stack/paths.ts"
import { reading } from "./vite.ts"

type Chunk = Rolldown.OutputChunk

/** What an app has anyway: not weighed. */
const PEERS = /^(react|react-dom|@tanstack\/react-query)(\/|$)/

/** What is fetched later, and by every link that shows a code and hands over keys by the device grant. */
const NEEDED = [
  "src/protocol/channel/msc4108-2024Cipher.ts",
  "src/protocol/conversation/deviceGrant.ts",
  "src/protocol/conversation/ending.ts",
]

/** What is fetched later by those who want it, by what they want. */
const LATER: Record<string, string> = {
  "src/components/Scanning.tsx": "scanning, and its words",
  "src/protocol/join.ts": "scanning: the channels of scanned codes",
  "src/protocol/qr/scanned.ts": "scanning: what a code is",
  "src/i18n/de.ts": "German",
  "src/i18n/fr.ts": "French",
  "src/i18n/es.ts": "Spanish",
  "src/i18n/pt-BR.ts": "Portuguese of Brazil",
  "src/i18n/ja.ts": "Japanese",
  "src/i18n/ar.ts": "Arabic",
  "src/components/devices/DeviceList.tsx": "the devices",
  "src/components/UnlockKeys.tsx": "the recovery key, where the app does not hold the keys",
  "src/homeserver/storageCheck.ts": "the recovery key: whether it can help",
  "src/components/Ended.tsx": "ends without a link, and their words",
  "src/components/NotPossible.tsx": "what is missing on this homeserver",
  "src/components/SignOutDevice.tsx": "signing a device out",
  "src/protocol/offers/msc4388.ts": "codes of msc4388",
  "src/components/Vouching.tsx": "links of 2023: screens and words",
  "src/protocol/offers/msc3906.ts": "links of 2023: codes and channel",
  "src/protocol/conversation/loginToken.ts": "links of 2023: conversation",
  "src/protocol/curves/noble.ts": "curves, where the browser has none",
}

/** The bundler's own way of fetching parts, which an app has already. */
const withoutPreload: Plugin = {
  name: "without-preload",
  enforce: "pre",
  load: (id) =>
    id === "\0vite/preload-helper.js" ? "export const __vitePreload = (load) => load()" : undefined,
}

/** Bytes under `gzip -9`. */
export interface Weight {
  /** All that a link by the device grant needs, from the click to the linked device. */
  needed: number
  /** What is fetched only by those who want it, without what they have by then. */
  later: Readonly<Record<string, number>>
}

/** Weighs the wizard as an app's own bundler makes it, minified, with everything but React and TanStack Query. */
export async function weighWizard(): Promise<Weight> {
  const built = await build({
    ...reading,
    plugins: [react(), withoutPreload],
    build: {
      write: false,
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
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    "output" in one ? one.output : [],
  )
  const chunks = outputs.filter((one): one is Chunk => one.type === "chunk")
  const having = (module: string): Chunk => {
    const found = chunks.find(({ moduleIds }) => moduleIds.includes(`${root}${module}`))
    if (found === undefined) throw new Error(`nothing was built of ${module}`)
    return found
  }
  /** With all that they import at once. */
  const whole = (...some: Chunk[]): Set<Chunk> => {
    const all = new Set(some)
    // What is added meanwhile has its turn, too.
    for (const { imports } of all) for (const one of chunks) if (imports.includes(one.fileName)) all.add(one)
    return all
  }
  const needed = whole(...chunks.filter(({ isEntry }) => isEntry), ...NEEDED.map(having))
  const later = Object.entries(LATER).map(([module, what]) => {
    const more = [...whole(having(module))].filter((chunk) => !needed.has(chunk))
    return [what, weightOf(more)] as const
  })
  return { needed: weightOf(needed), later: Object.fromEntries(later) }
}

const weightOf = (chunks: Iterable<Chunk>): number =>
  [...chunks].reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0)
