import { cleanup, fireEvent, render, screen } from "@testing-library/react"
import { afterEach, expect, test, vi } from "vitest"

import type { SignInProblem } from "./oauth/problem.ts"
import type { Proposal } from "./proposal.ts"
import { SignIn } from "./SignIn.tsx"
import { en } from "./words/en.ts"

afterEach(cleanup)

const field = () => screen.getByLabelText<HTMLInputElement>("Your Matrix ID or your server")
const press = () => fireEvent.click(screen.getByRole("button", { name: "Continue" }))

const never = new Promise<SignInProblem | undefined>(() => {})

function shown(
  server?: string,
  outcome = never,
  { by = "us", homeservers }: { by?: Proposal["by"]; homeservers?: string[] } = {},
) {
  const onSignIn = vi.fn((_server: string, _stay: boolean) => outcome)
  render(
    <SignIn proposal={{ server, by }} homeservers={homeservers} problem={undefined} onSignIn={onSignIn} />,
  )
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

test("R24: a homeserver that a link proposes is shown as such, and nothing is asked before the user continues", () => {
  const onSignIn = shown("@alice:example.org", never, { by: "link" })
  expect(screen.getByText(/The link that brought you here proposes this/)).toBeTruthy()
  expect(onSignIn).not.toHaveBeenCalled()
})

test("R24: the only homeserver that is allowed cannot be changed, but is shown and confirmed", () => {
  const onSignIn = shown("example.org", never, { by: "only", homeservers: ["example.org"] })
  const only = screen.getByLabelText<HTMLInputElement>("Your server")
  expect([only.value, only.readOnly]).toEqual(["example.org", true])
  expect(screen.getByText("This page signs in at this server only.")).toBeTruthy()
  expect(onSignIn).not.toHaveBeenCalled()
  press()
  expect(onSignIn).toHaveBeenCalledWith("example.org", false)
})

test("where some are allowed, the user is told which", () => {
  shown(undefined, never, { homeservers: ["example.org", "example.net"] })
  expect(screen.getByText("This page signs in at example.org and example.net.")).toBeTruthy()
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
  { kind: "not-allowed", server: "evil.example", allowed: ["example.org", "example.net"] },
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
  const words: Record<string, string> = {
    ...en.problems,
    discovery: en.discovery["no-answer"],
    "not-allowed": "This page does not sign in at evil.example, but at example.org and example.net.",
  }
  expect((await screen.findByRole("alert")).textContent).toContain(words[problem.kind])
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
