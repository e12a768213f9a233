import { fireEvent, screen } from "@testing-library/react"
import { expect, test } from "vitest"
import { showState } from "./testing/show.tsx"
import { states } from "./testing/states.ts"

const field = () => screen.getByRole<HTMLInputElement>("textbox", { name: "The two digits" })
const type = (text: string) => fireEvent.change(field(), { target: { value: text } })
const submit = () => fireEvent.submit(field())

test("the user can type at once, on a number pad, and nothing is filled in", () => {
  showState(states["entering-code"])
  expect(document.activeElement).toBe(field())
  expect(field().inputMode).toBe("numeric")
  expect(field().autocomplete).toBe("off")
})

test("R7: the digits go out as text, with a leading zero", () => {
  const { answers } = showState(states["entering-code"])
  type("07")
  submit()
  expect(answers).toEqual([{ kind: "check-code", digits: "07" }])
})

test.each(["٤٢", "۴۲", "４２"])("digits are taken as keyboards of other scripts write them: %s", (typed) => {
  const { answers } = showState(states["entering-code"])
  type(typed)
  fireEvent.submit(field())
  expect(answers).toEqual([{ kind: "check-code", digits: "42" }])
})

test("digits can be pasted with whatever stands around them", () => {
  const { answers } = showState(states["entering-code"])
  type(" 4-2\n")
  fireEvent.click(screen.getByRole("button", { name: "Continue" }))
  submit()
  expect(answers[0]).toEqual({ kind: "check-code", digits: "42" })
})

test("one digit is not sent; the page says what is missing", () => {
  const { answers } = showState(states["entering-code"])
  type("7")
  submit()
  expect(answers).toEqual([])
  expect(screen.getByRole("alert").textContent).toContain("Enter both digits")
})

test("R7: after a wrong try the field is empty and ready, and it is said what that means and how many tries are left", () => {
  const { next } = showState(states["entering-code"])
  type("11")
  next(states["entering-code-wrong"])
  expect(field().value).toBe("")
  expect(document.activeElement).toBe(field())
  expect(screen.getByRole("alert").textContent).toContain("2 tries are left")
  expect(screen.getByRole("alert").textContent).toContain("somebody else may have scanned your code")
  next({ ...states["entering-code-wrong"], wrongTries: 2, triesLeft: 1 })
  expect(screen.getByRole("alert").textContent).toContain("One try is left")
})

test("a user whose new device shows an error can say so", () => {
  const { answers } = showState(states["entering-code"])
  fireEvent.click(screen.getByRole("button", { name: "It shows an error instead" }))
  expect(answers).toEqual([{ kind: "no-code-shown" }])
})
