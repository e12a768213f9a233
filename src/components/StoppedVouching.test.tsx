import { fireEvent, screen } from "@testing-library/react"
import { beforeAll, expect, test } from "vitest"
import { loadVouching, showState } from "./testing/show.tsx"
import { stoppedState } from "./testing/states.ts"

beforeAll(loadVouching)

const heading = () => screen.getByRole("heading", { level: 2 }).textContent
const todo = () => screen.getAllByRole("listitem").map((item) => item.textContent)
const retry = () => screen.queryByRole("button", { name: "Start again" })

test("a key that is not the one told is a security alarm: what happened, that nothing was signed, and what to do first", () => {
  showState(stoppedState({ kind: "key-mismatch" }, "signed-in", "checking-device"))
  expect(heading()).toBe("This device may not be yours")
  expect(screen.getByText(/not what your server knows of it/)).toBeTruthy()
  expect(screen.getByRole("alert").textContent).toContain("nothing was signed")
  expect(todo()[0]).toBe("Sign that device out now.")
  expect(screen.getByText("the way to sign it out")).toBeTruthy()
  expect(screen.getByText("the device list")).toBeTruthy()
  expect(screen.queryByText("Your account is safe")).toBeNull()
})

test("R23: who declines before the sign-in is safe", () => {
  showState(stoppedState({ kind: "declined-here" }, "none", "comparing-code"))
  expect(heading()).toBe("You declined the new device")
  expect(screen.getByText("Your account is safe")).toBeTruthy()
  expect(screen.queryByText("the way to sign it out")).toBeNull()
})

test("R23: who declines after the sign-in is told by name that it is signed in, without encryption, and how to undo that", () => {
  showState(stoppedState({ kind: "declined-here" }, "signed-in", "comparing-code"))
  expect(screen.getByText("Element X on Pixel 12 is signed in, without encryption")).toBeTruthy()
  expect(todo()[0]).toBe("Sign that device out now.")
  expect(screen.getByText(/was a slip, start again after that/)).toBeTruthy()
  expect(screen.getByText("the way to sign it out")).toBeTruthy()
})

test("a signature that was not taken leaves the ways to verify it otherwise", () => {
  showState(stoppedState({ kind: "not-signed" }, "signed-in", "verifying-device"))
  expect(heading()).toBe("Signed in, but not verified")
  expect(todo()[0]).toMatch(/recovery key/)
})

test("R22: the server's limit is told with the time after which it is over", () => {
  showState(stoppedState({ kind: "token-limit", retryAfter: 41_300 }))
  expect(screen.getByText("It lets the next one in after 42 seconds.")).toBeTruthy()
})

test.each([
  ["not-loaded", true],
  ["keys-lost", false],
  ["no-storage", false],
  ["failed", true],
] as const)("R25: without its own cryptography (%s), a new start is offered where it helps", (why, helps) => {
  const { done } = showState(stoppedState({ kind: "no-crypto", why }, "none", "setting-up-crypto"))
  expect(retry() !== null).toBe(helps)
  fireEvent.click(screen.getByRole("button", { name: "Close" }))
  expect(done).toHaveBeenCalledOnce()
})

test("R13: the technical details hold neither a code nor a password", () => {
  const { answers, next } = showState({
    step: "comparing-code",
    checkCode: "1234-5678-9012",
    about: "sign-in",
    device: undefined,
    deadline: 60_000,
  })
  next({ step: "proving-identity", stage: { kind: "password" }, refusals: 0, deadline: 60_000 })
  const field = screen.getByLabelText("Your account’s password")
  fireEvent.change(field, { target: { value: "correct horse" } })
  fireEvent.submit(field)
  expect(answers).toHaveLength(1)
  next(stoppedState({ kind: "server", status: 403, errcode: "M_FORBIDDEN" }, "none", "proving-identity"))
  expect(screen.getByText("Technical details")).toBeTruthy()
  expect(document.documentElement.outerHTML).not.toMatch(/1234|5678|9012|correct horse/)
})
