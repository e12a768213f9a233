import { cleanup, fireEvent, render, screen } from "@testing-library/react"
import { afterEach, expect, test, vi } from "vitest"

import type { SignInProblem } from "./oauth/problem.ts"
import { SignIn } from "./SignIn.tsx"
import { en } from "./words/en.ts"

afterEach(cleanup)

const field = () => screen.getByLabelText<HTMLInputElement>("Your Matrix ID or your server")
const press = () => fireEvent.click(screen.getByRole("button", { name: "Continue" }))

function shown(proposal?: string, outcome: Promise<SignInProblem | undefined> = new Promise(() => {})) {
  const onSignIn = vi.fn((_server: string, _stay: boolean) => outcome)
  render(<SignIn proposal={proposal} problem={undefined} onSignIn={onSignIn} />)
  return onSignIn
}

test("R24: a configured homeserver is a proposal: nothing is asked before the user continues", () => {
  const onSignIn = shown("example.org")
  expect(field().value).toBe("example.org")
  expect(onSignIn).not.toHaveBeenCalled()
  press()
  expect(onSignIn).toHaveBeenCalledWith("example.org", false)
  expect(screen.getByRole("status").textContent).toContain("Looking for example.org")
})

test("the user's own server wins over the proposal, and “stay signed in” is off unless ticked", () => {
  const onSignIn = shown("example.org")
  fireEvent.change(field(), { target: { value: " @me:other.example " } })
  fireEvent.click(screen.getByLabelText("Stay signed in on this computer"))
  press()
  expect(onSignIn).toHaveBeenCalledWith("@me:other.example", true)
})

test("an empty field is not looked for", () => {
  const onSignIn = shown()
  press()
  expect(onSignIn).not.toHaveBeenCalled()
  expect(screen.getByRole("alert").textContent).toBe(en.signIn.empty)
  expect(document.activeElement).toBe(field())
})

const problems: SignInProblem[] = [
  { kind: "discovery", problem: "no-answer" },
  { kind: "no-sign-in" },
  { kind: "registration-closed", issuer: "https://auth.example/" },
  { kind: "registration-refused", issuer: "https://auth.example/", detail: "invalid_client_metadata" },
  { kind: "declined" },
  { kind: "refused", detail: "server_error" },
  { kind: "not-ours" },
  { kind: "unreachable" },
  { kind: "bad-answer", what: "whoami" },
  { kind: "no-device" },
]

test.each(problems)("a failed try says why, and the user can try again: $kind", async (problem) => {
  shown("example.org", Promise.resolve(problem))
  press()
  const words = problem.kind === "discovery" ? en.discovery[problem.problem] : en.problems[problem.kind]
  expect((await screen.findByRole("alert")).textContent).toContain(words)
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Continue" }).disabled).toBe(false)
  expect(document.activeElement).toBe(field())
})

test("R27: what the OAuth server said is there for whoever can repair it", async () => {
  const detail = "invalid_client_metadata: client_uri is not allowed"
  shown(
    "example.org",
    Promise.resolve({ kind: "registration-refused", issuer: "https://auth.example/", detail }),
  )
  press()
  expect((await screen.findByText(/client_uri is not allowed/)).textContent).toContain(
    "https://auth.example/",
  )
})
