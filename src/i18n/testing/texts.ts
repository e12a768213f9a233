/** Every text of a dictionary with its path; functions are called with an example, which is a number, a name and a list at once. */
export function texts(value: unknown, path = ""): [path: string, text: string][] {
  if (typeof value === "string") return [[path, value]]
  if (typeof value === "function") return texts(value(["2"], ["3"]), path)
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`))
}
