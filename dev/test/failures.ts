import { readFileSync } from "node:fs"
import { stripVTControlCharacters } from "node:util"

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
  tests: readonly { results: readonly Result[] }[]
}

interface Result {
  errors: readonly { message?: string }[]
  attachments?: readonly { name: string; path?: string }[]
}

export const failuresIn = ({ testResults = [], suites = [] }: Report): string[] => [
  ...testResults.flatMap(inFile),
  ...suites.flatMap(inSuite),
]

function inFile({ name, status, message, assertionResults }: TestFile): string[] {
  const failed = assertionResults.filter((result) => result.status === "failed")
  if (failed.length === 0) return status === "failed" ? [told(name, firstLines(message ?? ""))] : []
  return failed.map(({ fullName, failureMessages }) =>
    told(`${name} › ${fullName}`, firstLines(failureMessages?.[0] ?? "")),
  )
}

const inSuite = ({ specs, suites = [] }: Suite): string[] => [
  ...specs.filter(({ ok }) => !ok).map(inSpec),
  ...suites.flatMap(inSuite),
]

/** A test that ran out of time has two errors, and where it stood is in the second. */
function inSpec({ file, line, title, tests }: Spec): string {
  const results = tests.flatMap((one) => one.results)
  const errors = results.flatMap((result) => result.errors).map(({ message = "" }) => firstLines(message))
  return told(`${file}:${line} › ${title}`, [...errors, ...results.flatMap(pageIn)].join("\n"))
}

/** What the page showed in the end, out of the description that Playwright writes for each failure. */
function pageIn({ attachments = [] }: Result): string[] {
  const path = attachments.find(({ name }) => name === "error-context")?.path
  const page = path && /^# Page snapshot\s+```yaml\n(.*?)\n```$/ms.exec(readFileSync(path, "utf8"))?.[1]
  return page ? [`The page:\n${firstLines(page.replaceAll(/ \[(ref|cursor)=\w+\]/g, ""), 25)}`] : []
}

const firstLines = (text: string, count = 12): string =>
  stripVTControlCharacters(text).split("\n").slice(0, count).join("\n")

const told = (what: string, why: string): string =>
  [what, ...why.split("\n")].filter((line) => line.trim() !== "").join("\n      ")
