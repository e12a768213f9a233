import { type ConfigResult, parseConfig, parseConfigText } from "./config.ts"

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
  return parseConfigText(text)
}
