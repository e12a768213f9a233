import type { UserConfig } from "vite"
import { cssModules } from "../styles.ts"
import { root } from "../stack/paths.ts"

/** How the package's sources are read, for its build and for its measurements. */
export const reading = {
  root,
  configFile: false,
  publicDir: false,
  logLevel: "error",
  css: { modules: cssModules },
  resolve: {
    alias: [
      { find: "loglevel", replacement: `${root}src/trust/noLog.ts` },
      // The files of the scanner are beside the package's other files.
      { find: /^\.\/addresses\.ts$/, replacement: `${root}src/embed/packageAddresses.ts` },
    ],
  },
} as const satisfies UserConfig & { configFile: false }
