import * as v from "valibot"
import type { HomeserverPort } from "../protocol/ports.ts"
import { ask, offered, type Answer } from "./answer.ts"
import { judgeVersions, VERSIONS_PATH } from "./versions.ts"

const CAPABILITIES_PATH = "/_matrix/client/v3/capabilities"

const Switch = v.fallback(v.optional(v.object({ enabled: v.unknown() })), undefined)
const Capabilities = v.object({
  capabilities: v.object({
    "m.get_login_token": Switch,
    "org.matrix.msc3882.get_login_token": Switch,
  }),
})

/**
 * Whether the homeserver issues login tokens to this user (MSC3882, "Determining the availability"): by its capabilities, where the stable
 * name decides; a server that does not mention them there may still have "revision zero", which is told by a feature flag.
 */
export async function askForLoginTokens(
  homeserver: Pick<HomeserverPort, "request">,
  signal?: AbortSignal,
): Promise<Answer<"offered">> {
  const init = { cache: "no-store", ...(signal && { signal }) } as const
  const get = (path: string) => () => homeserver.request(path, init)
  const capabilities = await ask(get(CAPABILITIES_PATH), offered(isObject), signal)
  if (capabilities.kind === "trouble") return capabilities
  const enabled = capabilities.kind === "found" ? capabilityIn(capabilities.value) : undefined
  if (enabled !== undefined) return enabled ? FOUND : { kind: "missing" }
  const versions = await ask(get(VERSIONS_PATH), judgeVersions, signal)
  if (versions.kind !== "found") return versions
  return versions.value.unstable_features?.["org.matrix.msc3882"] === true ? FOUND : { kind: "missing" }
}

const FOUND = { kind: "found", value: "offered" } as const

const isObject = (body: unknown): body is object => typeof body === "object" && body !== null

function capabilityIn(body: object): boolean | undefined {
  const read = v.safeParse(Capabilities, body)
  if (!read.success) return undefined
  const { "m.get_login_token": stable, "org.matrix.msc3882.get_login_token": unstable } =
    read.output.capabilities
  return [stable?.enabled, unstable?.enabled].find((enabled) => typeof enabled === "boolean")
}
