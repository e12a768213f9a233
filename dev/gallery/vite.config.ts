import { fileURLToPath } from "node:url"
import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"
import { cssModules, cssTarget } from "../styles.ts"

/** The gallery alone; it needs no server but this one. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [react()],
  css: { modules: cssModules },
  worker: { format: "es" },
  server: { host: "127.0.0.1" },
  build: {
    outDir: fileURLToPath(new URL("../../.cache/gallery", import.meta.url)),
    emptyOutDir: true,
    cssTarget,
  },
})
