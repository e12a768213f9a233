import { fireEvent, screen } from "@testing-library/react"
import { afterEach, beforeAll, expect, test, vi } from "vitest"
import { loadVouching, passTime, showState } from "./testing/show.tsx"
import { states } from "./testing/states.ts"

beforeAll(loadVouching)
afterEach(() => {
  vi.useRealTimers()
})

const heading = () => screen.getByRole("heading", { level: 2 })
const button = (name: string) => screen.getByRole<HTMLButtonElement>("button", { name })

test("the code is in groups for the eye, and digit by digit for the ear, with the heading", () => {
  showState(states["comparing-code"])
  for (const group of ["1234", "5678", "9012"]) {
    expect(screen.getByText(group).getAttribute("aria-hidden")).toBe("true")
  }
  expect(document.activeElement).toBe(heading())
  const told = document.querySelector(`#${CSS.escape(heading().getAttribute("aria-describedby") ?? "")}`)
  expect(told?.textContent).toBe("The code: 1, 2, 3, 4; 5, 6, 7, 8; 9, 0, 1, 2")
})

test("declining is as easy as approving: two like buttons side by side, decline no further away than its neighbour", () => {
  const { answers } = showState(states["comparing-code"])
  expect(button("Decline").className).toBe(button("Approve").className)
  expect(button("Decline").parentElement).toBe(button("Approve").parentElement)
  expect(button("Approve").nextElementSibling).toBe(button("Decline"))
  fireEvent.click(button("Decline"))
  expect(answers).toEqual([{ kind: "decline" }])
})

test("approving is a choice: the focus is on neither answer, and Enter and Space mean nothing", () => {
  const { answers } = showState(states["comparing-code"])
  const focused = document.activeElement ?? document.body
  for (const key of ["Enter", " "]) fireEvent.keyDown(focused, { key })
  expect(focused).toBe(heading())
  expect(document.querySelector("form")).toBeNull()
  expect(answers).toEqual([])
  fireEvent.click(button("Approve"))
  expect(answers).toEqual([{ kind: "approve" }])
})

test("the user is told what another code there means, and can cancel", () => {
  const { cancel } = showState(states["comparing-code"])
  expect(heading().textContent).toBe("Is the same code on your new device?")
  expect(screen.getByText(/somebody is between the two devices/)).toBeTruthy()
  fireEvent.click(button("Cancel"))
  expect(cancel).toHaveBeenCalledOnce()
})

test("R23: once the device is signed in, the question is by its name whether it may read the messages", () => {
  const { answers, next } = showState(states["comparing-code"])
  next(states["comparing-code-keys"])
  expect(document.activeElement).toBe(heading())
  expect(heading().textContent).toBe("May your new device read your messages?")
  expect(screen.getByText(/^Element X on Pixel 12 is signed in/)).toBeTruthy()
  expect(screen.getByText(/it stays without your keys/)).toBeTruthy()
  fireEvent.click(button("Decline"))
  expect(answers).toEqual([{ kind: "decline" }])
})

test("R23: the twelve digits and the code on the server's page are told apart, on both screens", () => {
  const { next } = showState(states["consent-needed-unknown-device"])
  expect(screen.getByText(/another one than the twelve digits/)).toBeTruthy()
  next(states["awaiting-consent-unknown-device"])
  expect(screen.getByText(/another one than the twelve digits/)).toBeTruthy()
  next(states["comparing-code-keys"])
  expect(screen.getByText(/nothing to do with the code for your server’s page/)).toBeTruthy()
  next(states["consent-needed"])
  expect(screen.queryByText(/twelve digits/)).toBeNull()
})

test("R13: the code is in no live region, so that it is not read out again and again", () => {
  vi.useFakeTimers()
  let now = 0
  showState(states["comparing-code"], {}, () => now)
  for (let second = 0; second < 30; second++) {
    now += 1000
    passTime(1000)
  }
  for (const region of document.querySelectorAll("output, [role=status], [role=alert], [aria-live]")) {
    expect(region.textContent).not.toMatch(/1234|1, 2/)
  }
})
