interface Rule {
  /** May end with an asterisk. */
  path: string
  headers: [name: string, value: string][]
}

/** Reads a `_headers` file as static hosts do: a path in a line of its own, what it is sent with indented below, and comments. */
function readRules(text: string): Rule[] {
  const rules: Rule[] = []
  for (const line of text.split("\n")) {
    if (/^\s*(#|$)/.test(line)) continue
    const [, name, value = ""] = /^\s+([^\s:]+):\s*(.*)$/.exec(line) ?? []
    if (name === undefined) rules.push({ path: line.trim(), headers: [] })
    else rules.at(-1)?.headers.push([name, value])
  }
  return rules
}

const fits = (rule: Rule, path: string): boolean =>
  rule.path.endsWith("*") ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path

/** What a file is sent with. As some hosts do it, values that come from more than one rule are joined. */
export function headersFor(text: string, path: string): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, value] of readRules(text).flatMap((rule) => (fits(rule, path) ? rule.headers : [])))
    headers[name] = [headers[name], value].filter(Boolean).join(", ")
  return headers
}
