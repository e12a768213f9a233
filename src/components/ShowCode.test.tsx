import { fireEvent, screen } from "@testing-library/react"
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest"
import { loadPaused, passTime, showState } from "./testing/show.tsx"
import { states } from "./testing/states.ts"

beforeAll(loadPaused)
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test("the code is a picture with a name, and the steps say what to do with it", () => {
  showState(states["showing-code"])
  expect(screen.getByRole("img", { name: "QR code to scan with your new device" })).toBeTruthy()
  expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toContain(
    "Choose “Sign in with QR code”.",
  )
  expect(screen.getByText(/you will type two digits/)).toBeTruthy()
})

test("R20: the time until the next code is counted down in whole seconds", () => {
  let now = 0
  showState(states["showing-code"], {}, () => now)
  expect(screen.getByText("New code in 13 s")).toBeTruthy()
  for (let second = 0; second < 11; second++) {
    now += 1000
    passTime(1000)
  }
  expect(screen.getByText("New code in 2 s")).toBeTruthy()
})

test("a new code keeps the focus and the heading where they are", () => {
  const { next } = showState(states.preparing)
  const heading = screen.getByRole("heading", { name: "Scan this with your new device" })
  expect(document.activeElement).toBe(heading)
  next(states["showing-code"])
  next({ ...states["showing-code"], qr: Uint8Array.of(9, 9, 9), usableUntil: 90_000, renewals: 1 })
  expect(document.activeElement).toBe(heading)
})

test("while the code is made, words say so, and after five seconds what we wait for", () => {
  showState(states.preparing)
  expect(screen.getByText("Making your code")).toBeTruthy()
  expect(screen.queryByText(/Waiting for your server/)).toBeNull()
  passTime(5000)
  expect(screen.getByText(/Waiting for your server/)).toBeTruthy()
})

test("another kind of code is offered only where there is one", () => {
  const { answers } = showState(states["showing-code"], { otherCode: true })
  fireEvent.click(screen.getByText("Trouble scanning?"))
  fireEvent.click(screen.getByRole("button", { name: "The other app can’t read this code" }))
  expect(answers).toEqual([{ kind: "other-code" }])
})

test("without another kind of code, none is offered", () => {
  showState(states["showing-code"])
  expect(screen.queryByRole("button", { name: /can’t read this code/ })).toBeNull()
})

test("R20: after many codes that nobody scanned, the user says when to go on", () => {
  const { answers, cancel } = showState(states["renewal-paused"])
  fireEvent.click(screen.getByRole("button", { name: "Show a new code" }))
  expect(answers).toEqual([{ kind: "show-again" }])
  fireEvent.click(screen.getByRole("button", { name: "Cancel" }))
  expect(cancel).toHaveBeenCalledOnce()
})
