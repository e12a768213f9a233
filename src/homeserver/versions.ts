import * as v from "valibot"
import { shaped } from "./answer.ts"

/** Path of the one question that every homeserver answers to anybody. */
export const VERSIONS_PATH = "/_matrix/client/versions"

const Versions = v.object({
  versions: v.array(v.string()),
  unstable_features: v.optional(v.record(v.string(), v.unknown())),
})

/** Judges the answer for `/versions`: this is what makes a server a Matrix homeserver. */
export const judgeVersions = shaped((body) => v.is(Versions, body))
