/**
 * Canonical JSON, the text that Matrix signatures are over (Matrix specification, appendix "Canonical JSON"): keys sorted by
 * Unicode code point, no white space, shortest UTF-8 strings, only integers within ±(2^53 - 1).
 *
 * @throws TypeError for what has no canonical form: fractions, huge numbers, lone surrogates, values that are not JSON
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean") return String(value)
  if (typeof value === "number" && Number.isSafeInteger(value)) return JSON.stringify(value)
  if (typeof value === "string") return canonicalString(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`
  if (typeof value === "object") {
    const members = Object.entries(value).toSorted(([one], [other]) => compareCodePoints(one, other))
    return `{${members.map(([key, member]) => `${canonicalString(key)}:${canonicalJson(member)}`).join(",")}}`
  }
  throw new TypeError("this value has no canonical form")
}

function canonicalString(text: string): string {
  if (/\p{Cs}/u.test(text)) throw new TypeError("a lone surrogate has no canonical form")
  return JSON.stringify(text)
}

/** JavaScript compares UTF-16 units, which puts U+1F600 before U+FFFD. */
function compareCodePoints(one: string, other: string): number {
  const left = Array.from(one, (character) => character.codePointAt(0) ?? 0)
  const right = Array.from(other, (character) => character.codePointAt(0) ?? 0)
  const at = left.findIndex((point, index) => point !== right[index])
  return at === -1 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1)
}
