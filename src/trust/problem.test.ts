import { expect, it } from "vitest"
import type { Trouble } from "../homeserver/answer.ts"
import { found, Locked } from "./problem.ts"

it("an answer is its value, and undefined where there is none", () => {
  expect(found({ kind: "found", value: 0 })).toBe(0)
  expect(found({ kind: "missing" })).toBeUndefined()
})

it.each([
  [{ kind: "offline" }, "offline"],
  [{ kind: "signed-out" }, "signed-out"],
  [{ kind: "no-answer" }, "unreachable"],
  [{ kind: "server-error", status: 500 }, "server-error"],
  [{ kind: "rate-limited", retryAfterMs: undefined }, "server-error"],
  [{ kind: "bad-answer", status: 200 }, "server-error"],
] satisfies [Trouble, string][])(
  "trouble is never taken for nothing: %j is told as %s",
  (trouble, problem) => {
    let told: unknown
    try {
      found({ kind: "trouble", trouble })
    } catch (error) {
      told = error
    }
    expect(told).toBeInstanceOf(Locked)
    expect(told).toMatchObject({ name: "Locked", message: problem, problem })
  },
)

it("keeps what led to it, for whoever looks for a bug", () => {
  const cause = new TypeError("not base64")
  expect(new Locked("damaged", { cause }).cause).toBe(cause)
})
