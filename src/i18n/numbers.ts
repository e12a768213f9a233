/** Numbers in sentences, by the rules of the language (`Intl`). */

type Unit = "second" | "minute"

/** `forms`: the text for each plural category that the language has, with `#` for the number. */
export function counted(
  language: string,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): (count: number) => string {
  const rules = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language)
  return (count) => (forms[rules.select(count)] ?? forms.other).replace("#", numbers.format(count))
}

/** "1 second", "20 seconds". */
export function inUnit(language: string, unit: Unit): (count: number) => string {
  const format = new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" })
  return (count) => format.format(count)
}

/** "40 seconds", "3 minutes"; never less than the milliseconds are. */
export function span(language: string): (ms: number) => string {
  const [seconds, minutes] = [inUnit(language, "second"), inUnit(language, "minute")]
  return (ms) => (ms <= 90_000 ? seconds(Math.ceil(ms / 1000)) : minutes(Math.ceil(ms / 60_000)))
}
