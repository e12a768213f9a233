import { act, cleanup, fireEvent, render, screen } from "@testing-library/react"
import { afterEach, expect, test, vi } from "vitest"

import type { LinkDeviceProps } from "../components/LinkDevice.tsx"
import { readRoute, takeRoute } from "./route.ts"
import { Site } from "./Site.tsx"
import { configOf } from "./testing/configOf.ts"
import { memoryBrowser } from "./testing/memoryBrowser.ts"
import { signedInTab } from "./testing/signedIn.ts"
import type { View } from "./view.ts"

/** The wizard as the site sees it: it begins at its beginning, and can be left. */
vi.mock("../components/LinkDevice.tsx", () => ({
  LinkDevice: ({ onDone }: LinkDeviceProps) => (
    <button onClick={() => onDone(false)}>leave the wizard</button>
  ),
}))

afterEach(cleanup)

function opened(hash: string, { first, config = {} }: { first?: View; config?: object } = {}) {
  const browser = memoryBrowser(() => Promise.reject(new TypeError("network")))
  const tab = signedInTab()
  const view = first ?? { view: "home" as const, signedIn: tab.signedIn }
  render(
    <Site browser={browser} config={configOf(config)} first={view} going={readRoute(hash)} goTo={() => {}} />,
  )
  return { browser, calls: tab.calls }
}

const wizard = () => screen.findByRole("button", { name: "leave the wizard" })
const start = () => screen.findByRole("heading", { name: "Sign in a new device" })
const devices = () => screen.findByRole("heading", { name: "Your devices" })
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }))
const field = () => screen.getByLabelText<HTMLInputElement>("Your Matrix ID or your server")

test("#/link opens the wizard at its beginning, once", async () => {
  opened("#/link")
  fireEvent.click(await wizard())
  await start()
  expect(screen.queryByRole("button", { name: "leave the wizard" })).toBeNull()
})

test("#/devices shows the devices, with a way back and a way to link", async () => {
  opened("#/devices")
  await devices()
  await screen.findByText("This page")
  press("Back")
  await start()
  cleanup()

  opened("#/devices")
  await devices()
  press("Link new device")
  fireEvent.click(await wizard())
  await start()
})

test("the browser's back button leads from the devices to the start, and leaves nothing to press through", async () => {
  const { browser } = opened("#/devices")
  await devices()
  expect(browser.history.entries.behind).toBe(1)
  await act(() => browser.history.pressBack())
  await start()
  await vi.waitFor(() => expect(browser.history.entries.behind).toBe(0))
})

test("a link that is followed while the site is open leads there; from within the wizard, once that is left", async () => {
  const { browser } = opened("#/elsewhere")
  await start()
  act(() => browser.history.follow("#/devices"))
  await devices()
  act(() => browser.history.follow("#/link"))
  const leave = await wizard()
  act(() => browser.history.follow("#/devices"))
  expect(screen.queryByRole("heading", { name: "Your devices" })).toBeNull()
  fireEvent.click(leave)
  await devices()
})

test("a link for another account says so, and changes nothing by itself", async () => {
  const { calls } = opened("#/link?user=@bob:example.org")
  await screen.findByRole("heading", { name: "This link is meant for another account" })
  expect(
    screen.getByText(/names @bob:example\.org, but you are signed in here as @alice:example\.org/),
  ).toBeTruthy()
  expect(screen.queryByRole("button", { name: "leave the wizard" })).toBeNull()
  press("Go on with this account")
  await wizard()
  expect(calls).toEqual([])
})

test("signed out of the other account, the user finds the one that the link names in the field", async () => {
  const { calls } = opened("#/link?user=@bob:example.org")
  await screen.findByRole("heading", { name: "This link is meant for another account" })
  fireEvent.click(screen.getAllByRole("button", { name: "Sign out" }).at(-1)!)
  fireEvent.click(await screen.findByRole("button", { name: "Sign in again" }))
  expect(calls).toEqual(["sign out"])
  expect(field().value).toBe("@bob:example.org")
})

test("R24: signed out, what a link names is in the field, and is not sent", () => {
  opened("#/link?homeserver=example.net", {
    first: { view: "sign-in" },
    config: { homeserver: "example.org" },
  })
  expect(field().value).toBe("example.net")
  expect(screen.getByText(/The link that brought you here proposes this/)).toBeTruthy()
  expect(screen.queryByRole("status")).toBeNull()
})

test("a link to a homeserver that is not allowed says which are", () => {
  opened("#/link?homeserver=evil.example", {
    first: { view: "sign-in" },
    config: { homeservers: ["example.org", "example.net"] },
  })
  expect(screen.getByRole("alert").textContent).toBe(
    "This page does not sign in at evil.example, but at example.org and example.net.",
  )
  expect(field().value).toBe("")
})

test("where the user was going is remembered in the tab when the page is left for the server's", async () => {
  const offer = {
    baseUrl: "https://matrix.example.org",
    password: false,
    providers: [{ id: undefined, name: undefined }],
    userName: "",
    stay: false,
  }
  const { browser } = opened("#/devices", { first: { view: "login", offer } })
  fireEvent.click(await screen.findByRole("button", { name: "Continue on the page of matrix.example.org" }))
  expect(takeRoute(browser)?.place).toBe("devices")
})
