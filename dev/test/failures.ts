/** What failed, each with the first lines of why: it is said again under everything that was printed in between. */

/** The parts that are read of the JSON report of vitest (the fault table writes one too) and of Playwright. */
export interface Report {
  testResults?: readonly TestFile[]
  suites?: readonly Suite[]
}

interface TestFile {
  name: string
  status: string
  /** Why the file did not load. */
  message?: string
  assertionResults: readonly {
    fullName: string
    status: string
    failureMessages?: readonly string[] | null
  }[]
}

interface Suite {
  specs: readonly Spec[]
  suites?: readonly Suite[]
}

interface Spec {
  title: string
  file: string
  line: number
  ok: boolean
  tests: readonly { results: readonly { errors: readonly { message?: string }[] }[] }[]
}

export const failuresIn = ({ testResults = [], suites = [] }: Report): string[] => [
  ...testResults.flatMap(inFile),
  ...suites.flatMap(inSuite),
]

function inFile({ name, status, message, assertionResults }: TestFile): string[] {
  const failed = assertionResults.filter((result) => result.status === "failed")
  if (failed.length === 0) return status === "failed" ? [told(name, message)] : []
  return failed.map(({ fullName, failureMessages }) => told(`${name} › ${fullName}`, failureMessages?.[0]))
}

const inSuite = ({ specs, suites = [] }: Suite): string[] => [
  ...specs.filter(({ ok }) => !ok).map(inSpec),
  ...suites.flatMap(inSuite),
]

function inSpec({ file, line, title, tests }: Spec): string {
  const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors))
  return told(`${file}:${line} › ${title}`, errors[0]?.message)
}

const told = (what: string, why = ""): string =>
  [what, ...why.split("\n").slice(0, 12)].filter((line) => line.trim() !== "").join("\n      ")
