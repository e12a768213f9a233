import { act, cleanup, fireEvent, render, screen } from "@testing-library/react"
import { afterEach, expect, test, vi } from "vitest"

import { memoryBrowser } from "../testing/memoryBrowser.ts"
import { passwordServer } from "../testing/passwordServer.ts"
import type { View } from "../view.ts"
import { login } from "../words/en/login.ts"
import { Login } from "./Login.tsx"
import type { LoginOffer } from "./offer.ts"

afterEach(cleanup)

function shown(offer: Partial<LoginOffer> = {}) {
  const server = passwordServer()
  const browser = memoryBrowser(server.fetch)
  const views: View[] = []
  const goTo = vi.fn((_url: URL) => {})
  const cancel = vi.fn(() => {})
  const whole = {
    baseUrl: server.baseUrl,
    password: true,
    providers: [],
    userName: "",
    stay: false,
    ...offer,
  }
  const { unmount } = render(
    <Login
      browser={browser}
      config={{}}
      offer={whole}
      goTo={goTo}
      onDone={(view) => views.push(view)}
      cancel={cancel}
    />,
  )
  return { server, browser, views, goTo, cancel, unmount }
}

const user = () => screen.getByLabelText<HTMLInputElement>("Username or Matrix ID")
const password = () => screen.getByLabelText<HTMLInputElement>("Password")
const press = (name = "Sign in") => fireEvent.click(screen.getByRole("button", { name }))

function enter(name: string, secret: string) {
  fireEvent.change(user(), { target: { value: name } })
  fireEvent.change(password(), { target: { value: secret } })
  press()
}

test("a password manager finds the fields, and the user types where the first empty one is", () => {
  shown()
  expect([user().autocomplete, password().autocomplete, password().type]).toEqual([
    "username",
    "current-password",
    "password",
  ])
  expect(document.activeElement).toBe(user())
  cleanup()
  shown({ userName: "@alice:example.org" })
  expect(user().value).toBe("@alice:example.org")
  expect(document.activeElement).toBe(password())
})

test("R24: the password leaves the page's document at once, before the server has answered", async () => {
  const { views } = shown()
  enter(" alice ", "right")
  expect(password().value).toBe("")
  expect(document.body.innerHTML).not.toContain("right")
  await vi.waitFor(() => expect(views).toMatchObject([{ view: "home", signedIn: { deviceId: "FRESH" } }]))
})

test("a wrong password can be tried again, in the same place", async () => {
  const { server, views } = shown()
  enter("alice", "wrong")
  expect((await screen.findByRole("alert")).textContent).toContain(login.problems.wrong)
  expect(document.activeElement).toBe(password())
  expect([user().value, password().value, password().getAttribute("aria-invalid")]).toEqual([
    "alice",
    "",
    "true",
  ])
  fireEvent.change(password(), { target: { value: "right" } })
  press()
  await vi.waitFor(() => expect(views).toHaveLength(1))
  expect(server.asked).toHaveLength(2)
})

test.each([
  [7000, "Try again in 7 seconds."],
  [1000, "Try again in 1 second."],
  [180_001, "Try again in 4 minutes."],
  [undefined, "Try again in a few minutes."],
])("after too many tries the user is told how long to wait: %s ms", async (retry_after_ms, said) => {
  const { server } = shown()
  server.answerNext(429, { errcode: "M_LIMIT_EXCEEDED", retry_after_ms })
  enter("alice", "right")
  expect((await screen.findByRole("alert")).textContent).toContain(said)
})

test.each([
  ["", "right", login.noUserName],
  ["alice", "", login.noPassword],
])("nothing is sent while a field is empty: “%s”, “%s”", (name, secret, said) => {
  const { server } = shown()
  enter(name, secret)
  expect(screen.getByRole("alert").textContent).toBe(said)
  expect(document.activeElement).toBe(name === "" ? user() : password())
  expect(server.asked).toEqual([])
})

test("the user can name the page in the list of devices; the name tells the browser otherwise", async () => {
  const { server, views } = shown()
  const name = screen.getByLabelText<HTMLInputElement>("Name of this page in your list of devices")
  expect(name.value).toMatch(/^Link new device/)
  fireEvent.change(name, { target: { value: "Kitchen" } })
  enter("alice", "right")
  await vi.waitFor(() => expect(views).toHaveLength(1))
  expect(server.bodies[0]).toMatchObject({ initial_device_display_name: "Kitchen" })
})

test("a user who goes away while the server thinks leaves no device behind", async () => {
  const { server, views, unmount, browser } = shown()
  enter("alice", "right")
  unmount()
  await vi.waitFor(() => expect(server.asked).toEqual(["POST /login", "POST /logout access-1"]))
  await act(() => Promise.resolve())
  expect(views).toEqual([])
  expect(browser.local.length).toBe(0)
})

test("the server's pages are offered by name, besides the password or alone", () => {
  const providers = [
    { id: "uni", name: "University" },
    { id: "work", name: "Work" },
  ]
  const { goTo } = shown({ providers })
  press("Continue with Work")
  expect(goTo.mock.calls[0]?.[0].pathname).toBe("/_matrix/client/v3/login/sso/redirect/work")
  cleanup()
  const alone = shown({ password: false, providers: [{ id: undefined, name: undefined }] })
  expect(screen.queryByLabelText("Password")).toBeNull()
  press("Continue on the page of matrix.example.org")
  expect(alone.goTo.mock.calls[0]?.[0].pathname).toBe("/_matrix/client/v3/login/sso/redirect")
})

test("cancel leads back to the choice of a server", () => {
  const { cancel } = shown()
  press("Cancel")
  expect(cancel).toHaveBeenCalled()
})
