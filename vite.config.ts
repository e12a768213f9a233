import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

import react from "@vitejs/plugin-react"
import { defineConfig, type Plugin } from "vite"

import { cssModules } from "./dev/styles.ts"
import { parseConfigText } from "./src/app/config.ts"
import { configLine } from "./src/app/configLine.ts"
import { policy } from "./src/app/policy.ts"

/** Extra hosts of the policy, from the configuration that is built into the site. */
function extraConnect(): readonly string[] {
  const path = fileURLToPath(new URL("public/config.json", import.meta.url))
  const result = parseConfigText(readFileSync(path, "utf8"))
  if (!result.ok) throw new Error(`public/${configLine(result.problem)}`)
  return result.config.connect
}

/** R26: the policy is in the page itself, so that it holds on a host that sends no headers. */
const policyInPage = (connect: readonly string[]): Plugin => ({
  name: "policy-in-page",
  apply: "build",
  transformIndexHtml: () => [
    {
      tag: "meta",
      attrs: { "http-equiv": "Content-Security-Policy", content: policy(connect, false) },
      injectTo: "head-prepend",
    },
  ],
})

export default defineConfig(() => {
  const connect = extraConnect()
  return {
    base: "./",
    resolve: { alias: { loglevel: fileURLToPath(new URL("src/trust/noLog.ts", import.meta.url)) } },
    plugins: [react(), policyInPage(connect)],
    css: { modules: cssModules },
    build: {
      target: "es2022",
      sourcemap: true,
      // The policy allows no inline script, and browsers of this target know modulepreload themselves.
      modulePreload: { polyfill: false },
      // One style sheet for all: a part that is loaded later, perhaps at a second try, must not come without its looks.
      cssCodeSplit: false,
      // What the first screen needs comes in one file: what parts that are loaded later share with it would be split off into many small ones.
      rolldownOptions: {
        // Clients that embed the wizard load the list of devices late; the first screen of this site has it.
        checks: { ineffectiveDynamicImport: false },
        output: { codeSplitting: { groups: [{ name: "main", tags: ["$initial" as const] }] } },
      },
    },
    // The scanner's worker loads a part of itself when it needs it, which only modules can.
    worker: { format: "es" as const },
    preview: { headers: { "Content-Security-Policy": policy(connect, true) } },
  }
})
