import * as v from "valibot"

import type { CodeKind } from "../protocol/dialect.ts"
import { urlProblem } from "../protocol/url.ts"

const codeKinds = [
  "msc4108-2024",
  "msc4388-spec",
  "msc4388-rust",
  "msc3906",
] as const satisfies readonly CodeKind[]

const words = (text: string) => v.pipe(v.string(), v.nonEmpty(text))

/** What whoever hosts the page may set in `config.json`, next to `index.html`. Every entry may be left out. */
const Config = v.strictObject({
  /** Offered in the sign-in field; the user sees and confirms it. A server name or a URL. */
  homeserver: v.optional(words("must not be empty")),
  /** Which codes to show, by preference, among what the homeserver offers. */
  codes: v.optional(v.pipe(v.array(v.picklist(codeKinds)), v.nonEmpty("must name at least one")), [
    ...codeKinds,
  ]),
  /** Where to POST to for a code of 2023, if the homeserver has no place for it (MSC3886). */
  rendezvousServer: v.optional(
    v.pipe(
      v.string(),
      v.check((url) => urlProblem(url) === undefined, "must be a URL with https, or on this very machine"),
    ),
  ),
  /** Issuer -> client id, for OAuth servers where this page was registered by hand. */
  clientId: v.optional(
    v.record(v.pipe(v.string(), v.url("must be the issuer's URL")), words("must not be empty")),
    {},
  ),
  /** Origins allowed in the policy's `connect-src` besides https and loopback; read when the page is built. */
  connect: v.optional(v.array(v.string()), []),
  /** Fixes the language instead of asking the browser. */
  language: v.optional(v.picklist(["en", "de"])),
})

export type Config = v.InferOutput<typeof Config>

/** `at` is the path of the wrong entry, e.g. `codes.0`; empty if the file as a whole is meant. */
export type ConfigProblem =
  | { kind: "unreachable" | "not-json" }
  | { kind: "invalid"; at: string; what: string }

export type ConfigResult = { ok: true; config: Config } | { ok: false; problem: ConfigProblem }

export function parseConfig(json: unknown): ConfigResult {
  const result = v.safeParse(Config, json)
  if (result.success) return { ok: true, config: result.output }
  const issue = result.issues[0]
  return { ok: false, problem: { kind: "invalid", at: v.getDotPath(issue) ?? "", what: issue.message } }
}

/** Reads `config.json` next to the page. `no-cache`: it is edited in place on a static host, under one name. */
export async function loadConfig(fetch: typeof globalThis.fetch, page: URL): Promise<ConfigResult> {
  let text: string
  try {
    const response = await fetch(new URL("config.json", page), { cache: "no-cache" })
    if (response.status === 404) return parseConfig({})
    if (!response.ok) return { ok: false, problem: { kind: "unreachable" } }
    text = await response.text()
  } catch {
    return { ok: false, problem: { kind: "unreachable" } }
  }
  try {
    return parseConfig(JSON.parse(text))
  } catch {
    return { ok: false, problem: { kind: "not-json" } }
  }
}
