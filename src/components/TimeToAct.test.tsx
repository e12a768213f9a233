import { screen } from "@testing-library/react"
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest"
import { loadScanning, passTime, showState } from "./testing/show.tsx"
import { states } from "./testing/states.ts"

beforeAll(loadScanning)
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const toAct = ["entering-code", "showing-check-code", "consent-needed", "awaiting-consent"] as const

test.each(toAct)("%s: the user sees the time left, and hears of it at 30 and at 15 seconds", (step) => {
  let now = 0
  const until = (secondsLeft: number) => {
    while (now < 70_000 - secondsLeft * 1_000) {
      now += 1_000
      passTime(1_000)
    }
  }
  // The seconds for the eye and for the ear are the same words.
  const spoken = () => screen.getAllByRole("status").map(({ textContent }) => textContent)
  showState({ ...states[step], deadline: 70_000 }, {}, () => now)
  expect(screen.queryByText(/seconds left/)).toBeNull()
  until(50)
  expect(screen.getByText("50 seconds left")).toBeTruthy()
  until(31)
  expect(spoken()).not.toContain("30 seconds left")
  until(29)
  expect(spoken()).toContain("30 seconds left")
  until(15)
  passTime(100)
  expect(spoken()).toContain("15 seconds left")
  until(3)
  expect(spoken()).toContain("15 seconds left")
  expect(screen.getByText("3 seconds left")).toBeTruthy()
})

test.each(toAct)(
  "%s: a tab that wakes up late shows the time that is left, not the time that it slept",
  (step) => {
    let now = 0
    showState({ ...states[step], deadline: 70_000 }, {}, () => now)
    now = 66_000
    passTime(60_000)
    expect(screen.getByText("4 seconds left")).toBeTruthy()
  },
)
