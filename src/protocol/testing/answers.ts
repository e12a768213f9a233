import fc from "fast-check"

/** One answer of a server that may be broken, or lie. */
export interface AnyAnswer {
  status: number
  headers: Record<string, string>
  body: string
  /** The connection breaks: before the answer, or in its middle. */
  cut: "no" | "at-once" | "half-way"
}

const token = fc.constantFrom('"a"', '"b"', 'W/"a"', "c", "")
const stamp = fc.oneof(
  fc.constantFrom(
    "0",
    "-1",
    "NaN",
    "",
    "Thu, 01 Jan 1970 00:00:00 GMT",
    "Fri, 31 Dec 9999 23:59:59 GMT",
    "1e18",
  ),
  fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((date) => date.toUTCString()),
)
const duration = fc.oneof(
  fc.constantFrom(0, -1, 1, 60_000, 120_000, 1e18, Number.MAX_VALUE, -1e18, 0.5),
  fc.constantFrom("60000", null, "NaN"),
)
const payload = fc.oneof(fc.constantFrom("", "", "aGVsbG8", "x".repeat(5_000)), fc.string({ unit: "binary" }))
const url = fc.constantFrom(
  "https://hs.example/s/T1",
  "https://hs.example/s/T1",
  "http://x.example/",
  "javascript:1",
  "",
)
const json = fc
  .record(
    {
      data: payload,
      sequence_token: fc.oneof(token, fc.constantFrom("x".repeat(300), "1", "2", "3")),
      expires_in_ms: duration,
      id: fc.constantFrom("J1", "J2", "", "../x"),
      url,
      errcode: fc.constantFrom("M_NOT_FOUND", "M_UNKNOWN", "M_LIMIT_EXCEEDED", "M_FORBIDDEN"),
      retry_after_ms: duration,
      create_available: fc.boolean(),
    },
    { requiredKeys: ["data", "sequence_token", "expires_in_ms"] },
  )
  .map((value) => JSON.stringify(value))
// JSON knows numbers that JavaScript does not.
const infinite = fc.constant(
  '{"data":"","id":"J1","sequence_token":"1","expires_in_ms":1e999,"retry_after_ms":1e999}',
)
const body = fc.oneof(
  { weight: 4, arbitrary: json },
  { weight: 2, arbitrary: payload },
  infinite,
  fc.json(),
  fc.constant("<html>Bad gateway</html>"),
)
const status = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(200, 200, 304, 202, 412, 409) },
  { weight: 2, arbitrary: fc.constantFrom(201, 204, 401, 403, 404, 413, 429, 429, 500, 502, 503) },
  fc.integer({ min: 200, max: 599 }),
)
const bytes = fc.constantFrom("10240", "10", "-1", "1e999", "x", "")
const headers = fc.record(
  {
    etag: token,
    expires: stamp,
    "last-modified": stamp,
    "retry-after": stamp,
    location: url,
    "x-max-bytes": bytes,
  },
  { requiredKeys: ["etag"] },
)

export const anyAnswer: fc.Arbitrary<AnyAnswer> = fc.record({
  status,
  headers,
  body,
  cut: fc.constantFrom("no", "no", "no", "no", "no", "no", "at-once", "half-way"),
})

/** A send that nothing holds up: a look, a write, the same again after a lost reply, and a look after a conflict. */
const AT_ONCE = 4

/**
 * A server that gives these answers in turn, and from the last one on always the same. It fails the test that asks it more often than
 * somebody can who does so many things and sleeps when one of them does not get on: the shortest pauses are 250 ms, and a conflict
 * costs two requests.
 */
export class AnsweringServer {
  asked = 0
  /** What was begun so far: opening the session, a send, a wait. */
  begun = 1
  readonly #answers: readonly AnyAnswer[]
  readonly #now: () => number
  readonly #since: number

  constructor(answers: readonly AnyAnswer[], now: () => number) {
    this.#answers = answers
    this.#now = now
    this.#since = now()
  }

  fetch = async (_input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    init?.signal?.throwIfAborted()
    const answer = this.#answers[Math.min(this.asked++, this.#answers.length - 1)]
    const passed = this.#now() - this.#since
    if (this.asked > AT_ONCE * (this.begun + 1) + passed / 100)
      throw new Error(`${this.asked} requests in ${passed} ms`)
    if (!answer || answer.cut === "at-once") throw new TypeError("fetch failed")
    const { status: code, headers: named } = answer
    if ([204, 205, 304].includes(code)) return new Response(null, { status: code, headers: named })
    const whole = answer.cut === "no" ? answer.body : brokenOff(answer.body)
    return new Response(whole, { status: code, headers: named })
  }
}

function brokenOff(text: string): ReadableStream {
  const half = [new TextEncoder().encode(text.slice(0, text.length / 2))]
  return new ReadableStream({
    pull: (controller) => {
      const chunk = half.shift()
      if (chunk) controller.enqueue(chunk)
      else controller.error(new TypeError("terminated"))
    },
  })
}
