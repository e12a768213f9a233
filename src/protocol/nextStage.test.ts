import { expect, test } from "vitest"
import { DUMMY, nextStage, PASSWORD } from "./nextStage.ts"

const SSO = "m.login.sso"
const TERMS = "m.login.terms"
const next = (flows: readonly (readonly string[])[], completed: readonly string[] = []) =>
  nextStage({ session: "s", flows, completed, refused: false })

test("a flow that is done in this page comes before all that need one of the server", () => {
  expect(next([[SSO], [PASSWORD]])).toBe(PASSWORD)
  expect(next([[SSO], [DUMMY, PASSWORD]])).toBe(DUMMY)
})

test("the shortest of several, and nothing of what was done", () => {
  expect(next([[PASSWORD, DUMMY], [PASSWORD]])).toBe(PASSWORD)
  expect(next([[TERMS, SSO], [SSO]])).toBe(SSO)
  expect(next([[DUMMY, PASSWORD], [PASSWORD]])).toBe(PASSWORD)
  expect(next([[PASSWORD, SSO]])).toBe(PASSWORD)
  expect(next([[PASSWORD, SSO]], [PASSWORD])).toBe(SSO)
})

test("a flow of which only a part is done here needs the server's page all the same", () => {
  expect(
    next([
      [PASSWORD, SSO, TERMS],
      [SSO, TERMS],
    ]),
  ).toBe(SSO)
})

test("a flow of which all was done, and that was not enough, does not hide what else there is", () => {
  expect(next([[PASSWORD], [SSO]], [PASSWORD])).toBe(SSO)
})

test("there is none where nothing is left, or was asked for", () => {
  expect(next([])).toBeUndefined()
  expect(next([[]])).toBeUndefined()
  expect(next([[PASSWORD]], [PASSWORD])).toBeUndefined()
})
