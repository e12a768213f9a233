import { version } from "../../../package.json"
import type { Failure } from "../../protocol/failure.ts"
import { journal, type Entry } from "../../store/journal.ts"
import type { Step } from "../../store/state.ts"
import { linesOf } from "./lines.ts"

/** Some of it was written by a peer or a server, who may write at length. */
const shorten = (text: string) => (text.length > 120 ? `${text.slice(0, 120)}…` : text)

/** The failure as plain data, which holds no secret, and the step in which it happened. */
export const factsOf = (failure: Failure, during: Step): [name: string, value: string][] =>
  Object.entries({ during, ...failure })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, shorten(String(value)).replace(/\s+/g, " ")])

/** All that a helper needs to know of a link that failed: versions, the failure, steps and requests with their times and statuses. */
export function reportOf(failure: Failure, during: Step, entries: readonly Entry[] = journal): string {
  return [
    `link-new-device ${version}`,
    navigator.userAgent,
    `online: ${navigator.onLine}, language: ${navigator.language}`,
    ...factsOf(failure, during).map(([name, value]) => `${name}: ${value}`),
    ...linesOf(entries),
  ].join("\n")
}
