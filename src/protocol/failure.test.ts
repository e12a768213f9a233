import { expect, test } from "vitest"
import { missingCase } from "./failure.ts"

test("a case that the compiler could not know of is a bug that says so, and is not passed over", () => {
  const forgotten = { kind: "new" } as never
  expect(() => missingCase(forgotten)).toThrow('missing case: {"kind":"new"}')
})
