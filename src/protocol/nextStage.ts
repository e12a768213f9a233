import type { AuthChallenge } from "./ports.ts"

/** The stages of user-interactive authentication that are done in this page; every other one is done on the server's (R25). */
export const PASSWORD = "m.login.password"
export const DUMMY = "m.login.dummy"

/** The first stage that is left of a flow that needs no page of the server, or else of the shortest. Undefined: there is none. */
export function nextStage({ flows, completed }: AuthChallenge): string | undefined {
  const left = flows
    .map((stages) => stages.filter((stage) => !completed.includes(stage)))
    .filter((stages) => stages.length > 0)
  const isDoneHere = (stages: readonly string[]) =>
    stages.every((stage) => stage === PASSWORD || stage === DUMMY)
  const shortestFirst = left.toSorted((one, other) => one.length - other.length)
  return (shortestFirst.find(isDoneHere) ?? shortestFirst[0])?.[0]
}
