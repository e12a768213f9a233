import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { parse } from "yaml"
import { type SynapseConfig, writeSynapseConfig } from "../stack/synapseConfig.ts"
import type { Check } from "./check.ts"

const auths: SynapseConfig["auth"][] = [
  { kind: "oauth", endpoint: "", secret: "", rendezvous: { msc4108: true, msc4388: "authenticated" } },
  {
    kind: "password",
    secret: "",
    loginTokens: { requireUiAuth: true },
    accessTokenTtl: undefined,
    sessionTtl: undefined,
    passwords: true,
  },
]

/** The configuration with which Synapse runs in the tests. */
async function tried(auth: SynapseConfig["auth"]): Promise<unknown> {
  const directory = await mkdtemp(`${tmpdir()}/link-new-device-docs-`)
  try {
    const file = await writeSynapseConfig({ directory, port: 0, publicUrl: "http://127.0.0.1", auth })
    return parse(await readFile(file, "utf8"))
  } finally {
    await rm(directory, { recursive: true })
  }
}

/** Part of a homeserver.yaml: only entries that Synapse is known to have, with values of their kind. */
export const synapse: Check = async (code) => {
  const known = await Promise.all(auths.map(tried))
  const strange = known.map((config) => unlike(parse(code), config))
  if (strange.every((paths) => paths.length > 0))
    throw new Error(`Synapse is not run with: ${strange.join(" or ")}`)
  return { how: "the tests run Synapse with these entries" }
}

/** The paths of what is not in `known`, or is of another type there. */
function unlike(given: unknown, known: unknown, path = ""): string[] {
  if (!isRecord(given)) return typeof given === typeof known ? [] : [path]
  if (!isRecord(known)) return [path]
  return Object.entries(given).flatMap(([key, value]) => unlike(value, known[key], `${path}.${key}`))
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
