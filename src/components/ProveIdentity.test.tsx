import { fireEvent, screen } from "@testing-library/react"
import { beforeAll, expect, test } from "vitest"
import { loadVouching, showState } from "./testing/show.tsx"
import { states } from "./testing/states.ts"

beforeAll(loadVouching)
// The small DOM would go to the page itself.
beforeAll(() => addEventListener("click", (event) => event.preventDefault()))

const field = () => screen.getByLabelText<HTMLInputElement>("Your account’s password")
const enter = (password: string) => {
  fireEvent.change(field(), { target: { value: password } })
  fireEvent.submit(field())
}
const button = (name: string) => screen.getByRole<HTMLButtonElement>("button", { name })
const link = () => screen.getByRole<HTMLAnchorElement>("link")

test("the user can type the password at once, or let the browser fill it in", () => {
  showState(states["proving-identity"])
  expect(document.activeElement).toBe(field())
  expect(field().type).toBe("password")
  expect(field().autocomplete).toBe("current-password")
})

test("the password is in no document once it was sent, and a second press sends nothing", () => {
  const { answers } = showState(states["proving-identity"])
  enter("correct horse")
  expect(field().value).toBe("")
  expect(document.documentElement.outerHTML).not.toContain("correct horse")
  enter("correct horse")
  expect(answers).toEqual([{ kind: "password", password: "correct horse" }])
  expect(screen.getByText(/Your server is checking it/)).toBeTruthy()
})

test("an empty field is not sent", () => {
  const { answers } = showState(states["proving-identity"])
  enter("")
  expect(answers).toEqual([])
  expect(document.activeElement).toBe(field())
})

test("a wrong password is said at once, each time, and can be tried again", () => {
  const { answers, next } = showState(states["proving-identity"])
  expect(screen.queryByRole("alert")).toBeNull()
  enter("wrong")
  next(states["proving-identity-refused"])
  expect(screen.getByRole("alert").textContent).toContain("That was not the password")
  expect(field().getAttribute("aria-invalid")).toBe("true")
  expect(document.activeElement).toBe(field())
  enter("wrong again")
  expect(screen.queryByRole("alert")).toBeNull()
  next({ ...states["proving-identity-refused"], refusals: 2 })
  expect(screen.getByRole("alert").textContent).toContain("That was not the password")
  expect(answers).toHaveLength(2)
})

test("R18: the server's own page is a real link that gives nothing away, and its host is shown before", () => {
  showState(states["proving-identity-page"])
  expect(link().href).toBe(states["proving-identity-page"].stage.url)
  expect(link().target).toBe("_blank")
  expect(link().rel).toBe("noopener noreferrer")
  expect(screen.getByText("hs.example.org")).toBeTruthy()
})

test("R25: back from the server's page, the user says that it was done", () => {
  const { answers } = showState(states["proving-identity-page"])
  fireEvent.click(link())
  expect(answers).toEqual([])
  fireEvent.click(button("I have done it there"))
  expect(answers).toEqual([{ kind: "proof-page-done" }])
  expect(button("I have done it there").disabled).toBe(true)
})

test("R25: where the server does not think so, the user is told and the page is offered again", () => {
  const { answers, next } = showState(states["proving-identity-page"])
  fireEvent.click(button("I have done it there"))
  next({ ...states["proving-identity-page"] })
  expect(screen.getByRole("alert").textContent).toContain("it is not done yet")
  expect(link().textContent).toContain("Open it again")
  fireEvent.click(button("I have done it there"))
  expect(answers).toHaveLength(2)
})

test.each([
  "proving-identity",
  "proving-identity-page",
  "waiting-for-token",
  "awaiting-sign-in",
  "verifying-device",
] as const)("%s can be cancelled", (name) => {
  const { cancel } = showState(states[name])
  fireEvent.click(button("Cancel"))
  expect(cancel).toHaveBeenCalledOnce()
})
