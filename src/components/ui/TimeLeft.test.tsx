import { screen } from "@testing-library/react"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { passTime, show } from "../testing/show.tsx"
import { TimeLeft } from "./TimeLeft.tsx"

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

let now = 0
function wait(seconds: number) {
  for (let second = 0; second < seconds; second++) {
    now += 1000
    passTime(1000)
  }
}
const spoken = () => screen.getByRole("status").textContent

test("the time is shown in the last minute, and spoken at 30 and at 15 seconds, not each second", () => {
  now = 0
  show(<TimeLeft deadline={62_000} />, () => now)
  expect(screen.queryByText("62 seconds left")).toBeNull()
  wait(2)
  expect(screen.getByText("60 seconds left")).toBeTruthy()
  expect(spoken()).toBe("")
  wait(30)
  passTime(100)
  expect(spoken()).toBe("30 seconds left")
  wait(7)
  expect(screen.getByText("23 seconds left")).toBeTruthy()
  expect(spoken()).toBe("30 seconds left")
  wait(8)
  passTime(100)
  expect(spoken()).toBe("15 seconds left")
  wait(40)
  expect(screen.getByText("0 seconds left")).toBeTruthy()
})

test("a screen that opens late says how long there really is, once it is there to be listened to", () => {
  now = 0
  show(<TimeLeft deadline={12_000} />, () => now)
  expect(spoken()).toBe("")
  passTime(100)
  expect(spoken()).toBe("12 seconds left")
})
