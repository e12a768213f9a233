import { copyFile, mkdir, rm } from "node:fs/promises"
import { createRequire } from "node:module"
import react from "@vitejs/plugin-react"
import { build, type Plugin } from "vite"
import { root } from "../stack/paths.ts"
import { cssTarget } from "../styles.ts"
import { buildTypes } from "./types.ts"
import { reading } from "./vite.ts"

const { resolve } = createRequire(import.meta.url)

const entry = {
  index: `${root}src/index.ts`,
  protocol: `${root}src/headless.ts`,
  element: `${root}src/element.tsx`,
}

/** What the package depends on. Of matrix-js-sdk, which an app need not have, the few parts for secret storage are copied in. */
const outside =
  /^(react|react-dom|@tanstack\/react-query|@noble\/\w+|hpke|@panva\/hpke-noble|lean-qr|valibot)(\/|$)/

/** Vite writes `"" + import.meta.url` where it finds no file at build time; apps' bundlers know only the plain form for the address of a file. */
const plainAddresses: Plugin = {
  name: "plain-addresses",
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === "chunk") file.code = file.code.replaceAll('"" + import.meta.url', "import.meta.url")
  },
}

/**
 * Builds what the npm package holds: three entries, one stylesheet, the scanner's worker and its WebAssembly module, and types.
 * @param lib the directory, made anew
 * @param accept whether the reports of its interface in `docs/api/` are written anew
 * @throws where it does not build, or its interface is not the reported one
 */
export async function buildPackage(lib: string, accept: boolean): Promise<void> {
  await rm(lib, { recursive: true, force: true })
  await mkdir(lib, { recursive: true })
  await buildEntries(lib)
  await buildWorker(lib)
  await copyFile(resolve("zxing-wasm/reader/zxing_reader.wasm"), `${lib}/zxing_reader.wasm`)
  await buildTypes(lib, accept)
}

/** Not minified: apps do that for themselves, and their developers read what is here. */
const common = (outDir: string) => ({
  outDir,
  emptyOutDir: false,
  target: "es2022",
  cssTarget,
  minify: false,
})

const buildEntries = (lib: string) =>
  build({
    ...reading,
    plugins: [react(), plainAddresses],
    build: {
      ...common(lib),
      license: { fileName: "licenses.md" },
      cssCodeSplit: false,
      lib: { entry, formats: ["es"], cssFileName: "style" },
      rolldownOptions: {
        external: outside,
        output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
      },
    },
  })

/** One file, which bundlers need only copy. */
const buildWorker = (lib: string) =>
  build({
    ...reading,
    build: {
      ...common(lib),
      license: { fileName: "licenses-scanner.md" },
      lib: { entry: `${root}src/scanner/scan.worker.ts`, formats: ["es"], fileName: () => "scan.worker.js" },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
