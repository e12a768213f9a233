import { type Config, parseConfig } from "../config.ts"

/** What this config.json means. */
export function configOf(json: object): Config {
  const result = parseConfig(json)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.config
}
