import { fireEvent, screen } from "@testing-library/react"
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

const heading = () => screen.getByRole("heading", { level: 2 })

test("the digits are large for the eye, and one by one for the ear, with the heading", () => {
  showState(states["showing-check-code"])
  expect(screen.getByText("0").getAttribute("aria-hidden")).toBe("true")
  expect(screen.getByText("7").getAttribute("aria-hidden")).toBe("true")
  expect(document.activeElement).toBe(heading())
  const told = document.querySelector(`#${CSS.escape(heading().getAttribute("aria-describedby") ?? "")}`)
  expect(told?.textContent).toBe("The digits: 0, 7")
})

test("the digits are in no live region, so they are not read out again and again", () => {
  let now = 0
  showState(states["showing-check-code"], {}, () => now)
  for (let second = 0; second < 40; second++) {
    now += 1000
    passTime(1000)
  }
  for (const region of document.querySelectorAll("output, [role=status], [role=alert], [aria-live]")) {
    expect(region.textContent).not.toMatch(/7/)
  }
  expect(screen.getByRole("status").textContent).toBe("15 seconds left")
})

test("the user is told where to type them and what comes next", () => {
  showState(states["showing-check-code"])
  expect(heading().textContent).toBe("Enter this on your new device")
  expect(screen.getByText(/Next, you will approve it on your server’s page/)).toBeTruthy()
})

test("a user whose new device does not ask can say so, or cancel", () => {
  const { answers, cancel } = showState(states["showing-check-code"])
  fireEvent.click(screen.getByRole("button", { name: "It doesn’t ask for digits" }))
  expect(answers).toEqual([{ kind: "not-asked" }])
  fireEvent.click(screen.getByRole("button", { name: "Cancel" }))
  expect(cancel).toHaveBeenCalledOnce()
})

test.each([states["connecting-elsewhere"], states["showing-check-code-elsewhere"]])(
  "R19: $step: devices that meet elsewhere do not do so behind the user's back",
  (state) => {
    showState(state)
    expect(screen.getByText("The two devices meet at rendezvous.example.net")).toBeTruthy()
    expect(screen.getByText(/its address is not your server’s/)).toBeTruthy()
  },
)

test("a meeting at the user's own server needs no words", () => {
  const { next } = showState(states["connecting-scanned"])
  expect(screen.queryByText(/The two devices meet/)).toBeNull()
  next(states["showing-check-code"])
  expect(screen.queryByText(/The two devices meet/)).toBeNull()
})

test("while it connects, the words are those of a user who scanned", () => {
  const { next } = showState(states["connecting-scanned"])
  expect(screen.getByText(/Its code was scanned/)).toBeTruthy()
  next(states.connecting)
  expect(screen.getByText(/Someone scanned the code/)).toBeTruthy()
})
