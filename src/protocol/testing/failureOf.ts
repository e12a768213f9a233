import { Stop, type Failure } from "../failure.ts"

/** How work ended that was to be stopped; undefined: it was not. For tests. */
export const failureOf = (work: Promise<unknown>): Promise<Failure | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof Stop ? error.failure : { kind: "bug", what: String(error) }),
  )
