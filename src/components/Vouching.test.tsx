import { fireEvent, screen } from "@testing-library/react"
import { afterEach, beforeAll, expect, test, vi } from "vitest"
import { loadVouching, passTime, showState } from "./testing/show.tsx"
import { states } from "./testing/states.ts"

beforeAll(loadVouching)
afterEach(() => {
  vi.useRealTimers()
})

const heading = () => screen.getByRole("heading", { level: 2 })
const bar = () => screen.getByRole<HTMLProgressElement>("progressbar", { name: "Loading" })

test("while this page loads what it needs, the user sees how much there is to load and how much has come", () => {
  const { cancel, next } = showState(states["setting-up-crypto"])
  expect([bar().value, bar().max]).toEqual([1_440_000, 5_250_000])
  expect(screen.getByText("1.4 of 5.3 MB")).toBeTruthy()
  expect(screen.getByText(/Only the first time/)).toBeTruthy()
  next(states["setting-up-crypto-unknown"])
  expect(bar().hasAttribute("value")).toBe(false)
  expect(screen.getByText("1.4 MB so far")).toBeTruthy()
  fireEvent.click(screen.getByRole("button", { name: "Cancel" }))
  expect(cancel).toHaveBeenCalledOnce()
})

test("what has come is not read out at every step; that it starts is", () => {
  const { next } = showState(states["setting-up-crypto"])
  expect(screen.queryByRole("status")).toBeNull()
  next(states["setting-up-crypto-starting"])
  expect(screen.getByRole("status").textContent).toContain("Starting")
  expect(screen.queryByRole("progressbar")).toBeNull()
})

test("R22: a wait for the server says why, how long, and that it goes on by itself", () => {
  vi.useFakeTimers()
  let now = 0
  showState(states["waiting-for-token"], {}, () => now)
  expect(screen.getByText(/one new device a minute.*goes on by itself/)).toBeTruthy()
  expect(screen.getByRole("timer").textContent).toBe("Goes on in 42 seconds")
  now = 41_000
  passTime(42_000)
  expect(screen.getByRole("timer").textContent).toBe("Goes on in 1 second")
  now = 42_000
  passTime(1000)
  expect(screen.getByRole("timer").textContent).toBe("Asking your server again")
  expect(screen.queryByText(/seconds left/)).toBeNull()
})

test("each new step takes the focus with its heading", () => {
  const { next } = showState(states["awaiting-sign-in"])
  for (const name of ["verifying-device", "giving-secrets", "linked-unencrypted"] as const) {
    next(states[name])
    expect(document.activeElement).toBe(heading())
    expect(heading().textContent).toContain("Element X on Pixel 12")
  }
})

test("R25: while the new device fetches its keys, the user is asked to keep the page open, and need not wait", () => {
  const { answers } = showState(states["giving-secrets"])
  expect(heading().textContent).toBe("Element X on Pixel 12 is verified")
  expect(screen.getByText(/keep this page open/)).toBeTruthy()
  expect(screen.queryByRole("button", { name: "Cancel" })).toBeNull()
  fireEvent.click(screen.getByRole("button", { name: "Don’t wait" }))
  expect(answers).toEqual([{ kind: "stop-waiting" }])
})

test("a device without encryption is called signed in, not linked or verified, and can be signed out", () => {
  const { again, done } = showState(states["linked-unencrypted"])
  expect(heading().textContent).toBe("Element X on Pixel 12 is signed in, without encryption")
  expect(screen.getByRole("status").textContent).toContain("nothing to verify")
  expect(screen.getByText("the way to sign it out")).toBeTruthy()
  expect(screen.getByText("the device list")).toBeTruthy()
  fireEvent.click(screen.getByRole("button", { name: "Link another" }))
  fireEvent.click(screen.getByRole("button", { name: "Done" }))
  expect(again).toHaveBeenCalledOnce()
  expect(done).toHaveBeenCalledOnce()
})

test("a device without encryption that the server did not name is the new device", () => {
  showState(states["linked-unencrypted-unknown"], { signsOut: true })
  expect(heading().textContent).toBe("Your new device is signed in, without encryption")
  expect(screen.getByText("This page stays signed in until you sign out here.")).toBeTruthy()
})

test("the code of this way says beforehand that twelve digits will be compared", () => {
  const { next } = showState(states["showing-code-digits"])
  expect(screen.getByText(/compare twelve digits/)).toBeTruthy()
  next(states["showing-code"])
  expect(screen.queryByText(/twelve digits/)).toBeNull()
})
