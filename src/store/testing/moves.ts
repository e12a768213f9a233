import fc from "fast-check"
import type { CodeKind } from "../../protocol/dialect.ts"
import type { Answer } from "../state.ts"

export const KINDS: readonly CodeKind[] = ["msc4108-2024", "msc4388-spec", "msc4388-rust"]

/** What the new device can say that is not the next right thing; `PROTOCOL` with that field otherwise, or raw text. */
const WRONG_WORDS: readonly unknown[] = [
  { type: "m.login.success" },
  { type: "m.login.declined" },
  { type: "m.login.failure", reason: "user_cancelled" },
  { type: "m.login.failure", reason: "authorization_expired" },
  { type: "m.login.failure" },
  { type: "m.login.secrets" },
  { type: "m.login.protocol", protocol: "login_token" },
  { type: "m.login.protocol", protocol: "device_authorization_grant", device_id: ".." },
  "MATRIX_QR_CODE_LOGIN_OK",
  null,
]

const FAULTS = ["lose-request", "lose-reply", "502", "429", "html-404", "half"] as const
export type FaultName = (typeof FAULTS)[number]

/** What the user can say; what depends on the moment is filled in by the world. */
const ANSWERS = {
  "check-code-right": "check-code",
  "check-code-wrong": "check-code",
  "scanned-new": "scanned",
  "scanned-junk": "scanned",
  "scanned-used": "scanned",
  "no-code-shown": "no-code-shown",
  "consent-opened": "consent-opened",
  "page-did-not-open": "page-did-not-open",
  "show-again": "show-again",
  "other-code": "other-code",
  "scan-instead": "scan-instead",
  "show-instead": "show-instead",
  "device-at-hand": "device-at-hand",
  "not-asked": "not-asked",
} as const satisfies Record<string, Answer["kind"]>
export type AnswerName = keyof typeof ANSWERS

export const kindOf = (name: AnswerName) => ANSWERS[name]

/** One thing that somebody does, or that happens. */
export type Move =
  /** Everybody does the next right thing. */
  | { kind: "cooperate" }
  | { kind: "answer"; name: AnswerName; toDeadRun: boolean }
  | { kind: "cancel"; ofDeadRun: boolean }
  | { kind: "start"; codes: CodeKind[] }
  | { kind: "dispose" }
  | { kind: "page"; is: "hidden" | "shown" | "left" }
  | { kind: "pass"; ms: number }
  | { kind: "scan" }
  | { kind: "read" }
  | { kind: "misbehaviour"; how: "repeat" | "reflect" | "junk" | "close" }
  | { kind: "says"; what: unknown }
  | { kind: "device"; is: "there" | "gone" | "unknown" }
  | { kind: "fault"; name: FaultName; times: number; method: string }

const cooperate = fc.constant<Move>({ kind: "cooperate" })
/** None: the server lets no code be shown, and we scan. */
const codes = fc.oneof(fc.constant<CodeKind[]>([]), fc.shuffledSubarray([...KINDS], { minLength: 1 }))
const start = fc.record({ kind: fc.constant("start"), codes })

const anything: fc.Arbitrary<Move[]> = fc.array(
  fc.oneof(
    { weight: 25, arbitrary: cooperate },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant("answer"),
        name: fc.constantFrom(...(Object.keys(ANSWERS) as AnswerName[])),
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
    fc.constantFrom<Move>({ kind: "scan" }, { kind: "read" }),
    fc.record({
      kind: fc.constant("misbehaviour"),
      how: fc.constantFrom("repeat", "reflect", "junk", "close"),
    }),
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant("says"), what: fc.constantFrom(...WRONG_WORDS) }),
    },
    fc.record({ kind: fc.constant("device"), is: fc.constantFrom("there", "gone", "unknown") }),
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
export const moves: fc.Arbitrary<Move[]> = fc.tuple(start, anything).map(([first, rest]) => [first, ...rest])
