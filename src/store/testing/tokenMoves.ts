import fc from "fast-check"
import type { CodeKind } from "../../protocol/dialect.ts"
import type { Answer } from "../state.ts"
import type { FaultName } from "./moves.ts"
import { GRANT_CHOICE, NEW_KEY } from "./tokenScene.ts"

/** Published for our own device; a new one may claim both. */
export const OUR_KEY = "b3VyIGRldmljZSBrZXk"

/** What the new device can say that is not the next right thing, or not in its place. */
const WRONG_WORDS: readonly unknown[] = [
  { type: "m.login.success" },
  { type: "m.login.success", device_id: "OURS", device_key: OUR_KEY },
  { type: "m.login.success", device_id: "..", device_key: NEW_KEY },
  { type: "m.login.success", device_key: NEW_KEY },
  { type: "m.login.progress" },
  { type: "m.login.protocol", protocol: "m.login.password" },
  { ...GRANT_CHOICE, device_authorization_grant: { verification_uri: "javascript:1" } },
  { type: "m.login.failure", reason: "cancelled" },
  { type: "m.login.failure", reason: "incompatible_intent", intent: "login.reciprocate" },
  { type: "m.login.failure" },
  { type: "m.login.verified" },
  null,
]

/** What the user can say, in the words of the answer that it becomes. */
const ANSWERS = [
  "approve",
  "decline",
  "password",
  "proof-page-done",
  "consent-opened",
  "page-did-not-open",
  "stop-waiting",
  "show-again",
  "other-code",
  "scan-instead",
  "show-instead",
  "device-at-hand",
  "scanned",
] as const satisfies readonly Answer["kind"][]
type AnswerName = (typeof ANSWERS)[number]

/** What a new device's code is like. */
const SHOWN = ["new", "used", "signed-in"] as const
export type Shown = (typeof SHOWN)[number]

const FAULTS: readonly FaultName[] = ["lose-request", "lose-reply", "502", "429", "html-404", "half"]

/** One thing that somebody does, or that happens. */
export type Move =
  /** Everybody does the next right thing. */
  | { kind: "cooperate" }
  | { kind: "answer"; name: AnswerName; shown: Shown; toDeadRun: boolean }
  | { kind: "cancel"; ofDeadRun: boolean }
  | { kind: "start"; codes: CodeKind[]; letsIn: "token" | "grant" | "both" }
  | { kind: "dispose" }
  | { kind: "page"; is: "hidden" | "shown" | "left" }
  | { kind: "pass"; ms: number }
  | { kind: "read" }
  | { kind: "misbehaviour"; how: "repeat" | "reflect" | "junk" | "close" }
  | { kind: "says"; what: unknown }
  /** `other-key`: the homeserver publishes another key than the new device's. */
  | { kind: "device"; is: "there" | "gone" | "unknown" | "other-key" }
  /** What the homeserver answers next to who asks for a login token. */
  | { kind: "token"; is: "password" | "page" | "wait" | "long-wait" | "uncertain" | "refused" }
  /** Our own cryptography, and the signatures that it makes. */
  | { kind: "crypto"; is: "quick" | "slow" | "lost" | "not-signing" }
  | { kind: "fault"; name: FaultName; times: number; method: string }

const start = fc.record({
  kind: fc.constant("start"),
  codes: fc.constantFrom<CodeKind[]>([], ["msc3906"], ["msc4108-2024", "msc3906"]),
  letsIn: fc.constantFrom("token", "token", "grant", "both"),
})

const anything: fc.Arbitrary<Move[]> = fc.array(
  fc.oneof(
    { weight: 30, arbitrary: fc.constant<Move>({ kind: "cooperate" }) },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant("answer"),
        name: fc.constantFrom(...ANSWERS),
        shown: fc.constantFrom(...SHOWN),
        toDeadRun: fc.constantFrom(false, false, false, true),
      }),
    },
    fc.record({ kind: fc.constant("cancel"), ofDeadRun: fc.boolean() }),
    start,
    fc.constant<Move>({ kind: "dispose" }),
    fc.record({ kind: fc.constant("page"), is: fc.constantFrom("hidden", "shown", "left") }),
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant("pass"), ms: fc.constantFrom(0, 100, 2_000, 16_000) }),
    },
    fc.constant<Move>({ kind: "read" }),
    fc.record({
      kind: fc.constant("misbehaviour"),
      how: fc.constantFrom("repeat", "reflect", "junk", "close"),
    }),
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant("says"), what: fc.constantFrom(...WRONG_WORDS) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant("device"),
        is: fc.constantFrom("there", "gone", "unknown", "other-key"),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant("token"),
        is: fc.constantFrom("password", "password", "page", "wait", "long-wait", "uncertain", "refused"),
      }),
    },
    fc.record({ kind: fc.constant("crypto"), is: fc.constantFrom("quick", "slow", "lost", "not-signing") }),
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant("fault"),
        name: fc.constantFrom(...FAULTS),
        times: fc.integer({ min: 1, max: 3 }),
        method: fc.constantFrom("GET", "PUT", "POST", "any"),
      }),
    },
  ),
  { minLength: 1, maxLength: 24, size: "max" },
)

/** A run and what becomes of it. Half of all moves lead on, so that runs get far; the others are anything. */
export const tokenMoves: fc.Arbitrary<Move[]> = fc
  .tuple(start, anything)
  .map(([first, rest]) => [first, ...rest])
