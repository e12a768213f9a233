import type { Check } from "./check.ts"
import { commands } from "./commands.ts"
import { config } from "./config.ts"
import { mas } from "./mas.ts"
import { app, install, layer, looks, markup } from "./packageBlocks.ts"
import { site } from "./servers.ts"
import { synapse } from "./synapse.ts"

interface Document {
  /** From the root of the checkout. */
  path: string
  /** How each kind of block in it is checked. A block of another kind is a mistake. */
  checks: Record<string, Check>
}

/** The documents whose blocks people copy. */
export const documents: readonly Document[] = [
  {
    path: "docs/hosting.md",
    checks: {
      sh: commands,
      json: config,
      nginx: site("nginx"),
      caddy: site("caddy"),
      "yaml mas": mas,
      "yaml synapse": synapse,
    },
  },
  {
    path: "docs/embedding.md",
    checks: {
      sh: install,
      tsx: app,
      "tsx account": app,
      ts: app,
      "ts headless": app,
      css: looks,
      "css layer": layer,
      html: markup,
    },
  },
]
