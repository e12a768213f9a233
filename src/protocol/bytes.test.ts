import { afterEach, expect, test, vi } from "vitest"
import { equalInConstantTime } from "./bytes.ts"

afterEach(() => void vi.restoreAllMocks())

test("R7: the comparison in constant time reads all of both, wherever they differ", () => {
  const read = vi.spyOn(String.prototype, "charCodeAt")
  const readsOf = (one: string, other: string): [boolean, number] => {
    read.mockClear()
    return [equalInConstantTime(one, other), read.mock.calls.length]
  }
  expect(readsOf("2718", "2718")).toEqual([true, 8])
  for (const other of ["9718", "2918", "2798", "2719", "9999"]) {
    expect(readsOf("2718", other)).toEqual([false, 8])
  }
})
