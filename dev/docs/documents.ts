import type { Check } from "./check.ts"
import { commands } from "./commands.ts"
import { config } from "./config.ts"
import { mas } from "./mas.ts"
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
]
