import * as v from "valibot"

import { readAddress } from "../homeserver/address.ts"
import { LANGUAGES } from "../i18n/language.ts"
import type { CodeKind } from "../protocol/dialect.ts"
import { urlProblem } from "../protocol/url.ts"
import { isListed } from "./homeservers.ts"

const codeKinds = [
  "msc4108-2024",
  "msc4388-spec",
  "msc4388-rust",
  "msc3906",
] as const satisfies readonly CodeKind[]

const words = (text: string) => v.pipe(v.string(), v.nonEmpty(text))

const oneOrMore = <const Options extends readonly string[]>(options: Options) =>
  v.pipe(v.array(v.picklist(options)), v.nonEmpty("must name at least one"))

const isServer = (entry: string) => !entry.startsWith("@") && typeof readAddress(entry) !== "string"

const server = v.pipe(
  v.string(),
  v.check(isServer, "must be a server name such as example.org, or a URL with https"),
)

const entries = {
  /** Offered in the sign-in field; the user sees and confirms it. A server name or a URL. */
  homeserver: v.optional(server),
  /**
   * Where users may sign in; anywhere if absent. A server name stands for the users of that server, wherever it has its homeserver; a URL for
   * the homeserver with that base URL. If there is one, the sign-in field is fixed to it.
   */
  homeservers: v.optional(v.pipe(v.array(server), v.nonEmpty("must name at least one"))),
  /** Which codes to show, by preference, among what the homeserver offers. */
  codes: v.optional(oneOrMore(codeKinds), [...codeKinds]),
  /** Where to POST to for a code of 2023, if the homeserver has no place for it (MSC3886). */
  rendezvousServer: v.optional(
    v.pipe(
      v.string(),
      v.check((url) => urlProblem(url) === undefined, "must be a URL with https, or on this very machine"),
    ),
  ),
  /** Issuer -> client id, for OAuth servers where this page was registered by hand. At any other it registers itself. */
  clientId: v.optional(
    v.record(v.pipe(v.string(), v.url("must be the issuer's URL")), words("must not be empty")),
    {},
  ),
  /** Origins allowed in the policy's `connect-src` besides https and loopback; read when the page is built. */
  connect: v.optional(v.array(v.string()), []),
  /** Instead of the system's. */
  theme: v.optional(v.picklist(["light", "dark"])),
  /** The languages that are offered; who speaks none of them gets the first. */
  languages: v.optional(oneOrMore(LANGUAGES), [...LANGUAGES]),
  /** Fixes the language instead of asking the browser. */
  language: v.optional(v.picklist(LANGUAGES)),
  /** A page for users who need help. */
  help: v.optional(
    v.pipe(
      v.string(),
      v.check(
        (url) => url.startsWith("https://") && urlProblem(url) === undefined,
        "must be a URL with https",
      ),
    ),
  ),
}

/** What whoever hosts the page may set in `config.json`, next to `index.html`. Every entry may be left out. */
const Config = v.pipe(
  v.strictObject(entries),
  v.forward(
    v.check(
      ({ homeserver, homeservers }) =>
        homeserver === undefined || isListed(homeservers, homeserver) === "yes",
      "must be one of those in homeservers, written in the same way",
    ),
    ["homeserver"],
  ),
  v.forward(
    v.check(
      ({ language, languages: offered }) => language === undefined || offered.includes(language),
      "must be one of those in languages",
    ),
    ["language"],
  ),
)

export type Config = v.InferOutput<typeof Config>

export const configKeys: readonly string[] = Object.keys(entries)

/** `at` is the path of the wrong entry, e.g. `codes.0`; empty if the file as a whole is meant. */
export type ConfigProblem =
  | { kind: "unreachable" }
  /** The text, for who wants to know where it stops being JSON. */
  | { kind: "not-json"; text: string }
  | { kind: "unknown-key"; at: string }
  | { kind: "invalid"; at: string; what: string }

export type ConfigResult = { ok: true; config: Config } | { ok: false; problem: ConfigProblem }

export function parseConfig(json: unknown): ConfigResult {
  // For valibot an array is an object too.
  if (Array.isArray(json))
    return { ok: false, problem: { kind: "invalid", at: "", what: "must be an object" } }
  const result = v.safeParse(Config, json)
  if (result.success) return { ok: true, config: result.output }
  const [issue] = result.issues
  const at = v.getDotPath(issue) ?? ""
  const isUnknown = issue.type === "strict_object" && at !== ""
  return {
    ok: false,
    problem: isUnknown ? { kind: "unknown-key", at } : { kind: "invalid", at, what: issue.message },
  }
}

/** As `parseConfig`, of the file's text. */
export function parseConfigText(text: string): ConfigResult {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { ok: false, problem: { kind: "not-json", text } }
  }
  return parseConfig(json)
}
