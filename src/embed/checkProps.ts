const told = new Set<string>()

/** To the author of the embedding app, once. Names only: a value may be a secret. */
function tell(what: string): void {
  if (told.has(what)) return
  told.add(what)
  console.error(`link-new-device: ${what}`)
}

/** Tells of a prop that does not exist: a misspelt callback would otherwise just never be called. */
export function checkProps<Props extends object>(
  component: string,
  props: Props,
  known: Record<keyof Required<Props>, true>,
): void {
  for (const name of Object.keys(props)) {
    if (Object.hasOwn(known, name) || name.startsWith("data-")) continue
    tell(`<${component}> has no "${name}". It has: ${Object.keys(known).join(", ")}.`)
  }
}

/** The value, if it is one of these; else it is told, and counts as not given. For those who write no TypeScript, and for attributes. */
export function oneOf<T extends string>(
  prop: string,
  value: string | undefined,
  values: readonly T[],
): T | undefined {
  const found = values.find((one) => one === value)
  if (value !== undefined && found === undefined) tell(`"${prop}" is one of ${values.join(", ")}.`)
  return found
}

/** Those of the values that exist; the others are told. Undefined: none was given. */
export function someOf<T extends string>(
  prop: string,
  given: readonly string[] | undefined,
  values: readonly T[],
): readonly T[] | undefined {
  return given?.flatMap((value) => oneOf(prop, value, values) ?? [])
}
