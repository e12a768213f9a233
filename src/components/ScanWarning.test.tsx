import { fireEvent, screen } from "@testing-library/react"
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest"
import { loadScanning, passTime, showState } from "./testing/show.tsx"
import type { LinkScreenProps } from "./LinkScreen.tsx"
import { states } from "./testing/states.ts"

beforeAll(loadScanning)
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const showWarning = (props: Partial<LinkScreenProps> = {}) => showState(states["scan-warning"], props)
const goOn = () => screen.getByRole<HTMLButtonElement>("button", { name: "I have my new device here" })

test("before any camera, the user is told who asks for a scan, and what the scanned device can do", () => {
  showWarning()
  expect(screen.getByRole("heading", { name: "Only scan a code you can see in front of you" })).toBeTruthy()
  expect(screen.getByText("Somebody who sends you a code wants your account")).toBeTruthy()
  const lines = screen.getAllByRole("listitem").map((item) => item.textContent)
  expect(lines).toContain("read your messages, old ones too")
  expect(lines).toContain("write and act in your name")
})

test("only the user's own click leads on to the camera", () => {
  const { answers } = showWarning()
  passTime(60_000)
  expect(answers).toEqual([])
  fireEvent.click(goOn())
  expect(answers).toEqual([{ kind: "device-at-hand" }])
})

test("Enter pressed by a slip does not lead on: the focus is on the heading", () => {
  showWarning()
  passTime(1000)
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2 }))
})

test("the second click of a double click does not lead on", () => {
  const { answers } = showWarning()
  fireEvent.click(goOn())
  passTime(900)
  fireEvent.click(goOn())
  expect(answers).toEqual([])
  passTime(100)
  expect(goOn().disabled).toBe(false)
})

test("the user can show a code instead, or cancel", () => {
  const { answers, cancel } = showWarning()
  fireEvent.click(screen.getByRole("button", { name: "Show a code instead" }))
  expect(answers).toEqual([{ kind: "show-instead" }])
  fireEvent.click(screen.getByRole("button", { name: "Cancel" }))
  expect(cancel).toHaveBeenCalledOnce()
  expect(screen.queryByText(/can’t show a code with your server/)).toBeNull()
})

test("R21: where no code can be shown, none is offered and the user is told why", () => {
  showWarning({ canShow: false })
  expect(screen.queryByRole("button", { name: "Show a code instead" })).toBeNull()
  expect(screen.getByText(/can’t show a code with your server/)).toBeTruthy()
})
