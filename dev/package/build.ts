import { copyFile, rm } from "node:fs/promises"
import { createRequire } from "node:module"
import react from "@vitejs/plugin-react"
import { build, type Plugin } from "vite"
import { command } from "../stack/process.ts"
import { root } from "../stack/paths.ts"
import { buildTypes } from "./types.ts"

/**
 * Builds the npm package into `lib/`: three entries, one stylesheet, the scanner's worker and its WebAssembly module, and types. What the package
 * depends on stays outside; of matrix-js-sdk, which an app need not have, the few parts for secret storage are copied in.
 */

const lib = `${root}/lib`
const entry = { index: "index.ts", protocol: "headless.ts", element: "element.tsx" }

const outside = /^(react|react-dom|@tanstack\/react-query|@noble\/\w+|hpke|@panva\/hpke-noble|lean-qr|valibot)(\/|$)/

/** A host's own rules win over ours, whatever their specificity. */
const inLayer: Plugin = {
  name: "styles-in-a-layer",
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === "asset" && file.fileName.endsWith(".css"))
        file.source = `@layer link-device {\n${String(file.source)}}\n`
  },
}

const common = {
  root,
  configFile: false,
  publicDir: false,
  logLevel: "warn",
  plugins: [react()],
} as const

/** The scanner's worker is one file, which bundlers need only copy. */
const buildWorker = () =>
  build({
    ...common,
    build: {
      outDir: lib,
      emptyOutDir: false,
      target: "es2022",
      lib: { entry: `${root}/src/scanner/scan.worker.ts`, formats: ["es"], fileName: () => "scan.worker.js" },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })

const buildEntries = () =>
  build({
    ...common,
    plugins: [react(), inLayer],
    resolve: {
      alias: [
        { find: "loglevel", replacement: `${root}/src/trust/noLog.ts` },
        { find: /^\.\/addresses\.ts$/, replacement: `${root}/src/embed/packageAddresses.ts` },
      ],
    },
    build: {
      outDir: lib,
      emptyOutDir: false,
      target: "es2022",
      // Apps minify for themselves, and their developers read what is here.
      minify: false,
      sourcemap: true,
      cssCodeSplit: false,
      lib: {
        entry: Object.fromEntries(Object.entries(entry).map(([name, file]) => [name, `${root}/src/${file}`])),
        formats: ["es"],
        cssFileName: "style",
      },
      rolldownOptions: {
        external: outside,
        output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
      },
    },
  })

command(async () => {
  await rm(lib, { recursive: true, force: true })
  await buildEntries()
  await buildWorker()
  const require = createRequire(import.meta.url)
  await copyFile(require.resolve("zxing-wasm/reader/zxing_reader.wasm"), `${lib}/zxing_reader.wasm`)
  await buildTypes(lib, Object.keys(entry))
})
