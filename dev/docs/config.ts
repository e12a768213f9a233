import { parseConfigText } from "../../src/app/config.ts"
import { configLine } from "../../src/app/configLine.ts"
import type { Check } from "./check.ts"

/** A whole config.json, read as the site reads it. */
export const config: Check = (code) => {
  const result = parseConfigText(code)
  if (!result.ok) throw new Error(configLine(result.problem))
  return { how: "read as the site reads its config.json" }
}
