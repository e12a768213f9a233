import { act, cleanup, fireEvent, render, screen } from "@testing-library/react"
import { afterEach, beforeEach, expect, test, vi } from "vitest"

import type { LinkDeviceProps } from "../components/LinkDevice.tsx"
import type { Browser } from "./browser.ts"
import { Site } from "./Site.tsx"
import { configOf } from "./testing/configOf.ts"
import { memoryBrowser } from "./testing/memoryBrowser.ts"
import { signedInTab } from "./testing/signedIn.ts"

/** The wizard as the site sees it: what it was given, and a word on the screen. */
let wizard: LinkDeviceProps | undefined
vi.mock("../components/LinkDevice.tsx", () => ({
  LinkDevice(props: LinkDeviceProps) {
    wizard = props
    return <p>the wizard</p>
  },
}))

beforeEach(() => void (wizard = undefined))
afterEach(cleanup)

const config = configOf({ codes: ["msc4108-2024"], rendezvousServer: "https://rendezvous.example/" })
const phone = { id: "PHONE", name: "Nova" }

function opened({ told = true, answered = () => Promise.resolve(), browser = memoryBrowser(fetch) } = {}) {
  const tab = signedInTab({ told, answered })
  render(
    <Site
      browser={browser}
      config={config}
      first={{ view: "home", signedIn: tab.signedIn }}
      going={undefined}
      goTo={() => {}}
    />,
  )
  return { ...tab, browser }
}

async function linking(options?: Parameters<typeof opened>[0]) {
  const tab = opened(options)
  fireEvent.click(screen.getByRole("button", { name: "Link new device" }))
  await screen.findByText("the wizard")
  return tab
}

const tell = (act_: (given: LinkDeviceProps) => void) =>
  act(async () => {
    if (wizard) act_(wizard)
    await Promise.resolve()
  })

test("the page says who is signed in", () => {
  opened()
  expect(screen.getByText("@alice:example.org")).toBeTruthy()
})

test("R11: the page signs itself out after the watch over the new device, and the result stays until the user is done", async () => {
  const { calls } = await linking()
  expect(calls).toEqual([])
  await tell(({ onLinked }) => onLinked?.(phone, "verified", "given"))
  await vi.waitFor(() => expect(calls).toEqual(["sign out"]))
  expect(screen.getByText("the wizard")).toBeTruthy()
  expect(screen.queryByRole("button", { name: "Sign out" })).toBeNull()
  await tell(({ onDone }) => onDone(false))
  await screen.findByRole("heading", { name: "This page is signed out" })
  expect(screen.getByText(/Your new device is ready/)).toBeTruthy()
})

test("R11: a user who is done early sees what is waited for, and the sign-out waits", async () => {
  const { calls } = await linking()
  await tell(({ onDone }) => onDone(true))
  expect(screen.getByRole("heading", { name: "Nearly done" })).toBeTruthy()
  expect(calls).toEqual([])
  await tell(({ onLinked }) => onLinked?.(phone, "verified", "given"))
  await screen.findByRole("heading", { name: "This page is signed out" })
  expect(calls).toEqual(["sign out"])
})

test.each(["while the new device is watched", "once it is verified"])(
  "R11: a user who is done %s sees nothing to begin until the page is signed out",
  async (when) => {
    let answer = () => {}
    const waiting = new Promise<void>((resolve) => (answer = resolve))
    let isSlow = false
    const { calls } = opened({ answered: () => (isSlow ? waiting : Promise.resolve()) })
    const fold = screen.getByText("See your devices").closest("details")
    if (!fold) throw new Error("no fold")
    fold.open = true
    fireEvent(fold, new Event("toggle"))
    await screen.findByText("This page")
    fireEvent.click(screen.getByRole("button", { name: "Link new device" }))
    await screen.findByText("the wizard")
    isSlow = true
    const isEarly = when === "while the new device is watched"
    if (isEarly) await tell(({ onDone }) => onDone(true))
    await tell(({ onLinked }) => onLinked?.(phone, "verified", "given"))
    if (!isEarly) await tell(({ onDone }) => onDone(false))
    expect(screen.getByRole("heading", { name: "Nearly done" })).toBeTruthy()
    expect(screen.getByText("This page signs itself out now.")).toBeTruthy()
    expect(screen.queryByRole("button", { name: "Link new device" })).toBeNull()
    expect(calls).toEqual([])
    answer()
    await screen.findByRole("heading", { name: "This page is signed out" })
    expect(calls).toEqual(["sign out"])
  },
)

test("R11: who stays signed in and links another device first sees what came of the one that is still watched", async () => {
  opened()
  fireEvent.click(screen.getByLabelText("Sign this page out when done"))
  fireEvent.click(screen.getByRole("button", { name: "Link new device" }))
  await screen.findByText("the wizard")
  const mounted = screen.getByText("the wizard")
  await tell(({ onDone }) => onDone(true))
  fireEvent.click(screen.getByRole("button", { name: "Link new device" }))
  expect(screen.getByText("the wizard")).toBe(mounted)
  expect(mounted.closest("[hidden]")).toBeNull()
  await tell(({ onLinked }) => onLinked?.(phone, "wrongly-signed", "given"))
  expect(screen.getByText("the wizard")).toBe(mounted)
})

test.each(["signs itself out", "stays signed in"])(
  "R11: a warning comes back to the screen, also when the user had left (the page %s)",
  async (what) => {
    opened()
    if (what === "stays signed in") fireEvent.click(screen.getByLabelText("Sign this page out when done"))
    fireEvent.click(screen.getByRole("button", { name: "Link new device" }))
    await screen.findByText("the wizard")
    await tell(({ onDone }) => onDone(true))
    expect(screen.getByText("the wizard").closest("[hidden]")).not.toBeNull()
    await tell(({ onLinked }) => onLinked?.(phone, "wrongly-signed", "given"))
    expect(screen.getByText("the wizard").closest("[hidden]")).toBeNull()
  },
)

test("R25: a page whose new device has not asked for its secrets does not sign itself out", async () => {
  const { calls } = await linking()
  await tell(({ onLinked }) => onLinked?.(phone, "verified", "not-asked"))
  await tell(({ onDone }) => onDone(false))
  await screen.findByRole("button", { name: "Link new device" })
  expect(calls).toEqual([])
})

test("the wizard is given a way to a crypto device, and the place for codes of 2023", async () => {
  await linking()
  expect(wizard?.openCrypto).toBeTypeOf("function")
  expect(wizard?.rendezvousServer).toBe(config.rendezvousServer)
})

test("a sign-in that expired says so, and the same server is proposed", async () => {
  const { endNow } = opened()
  endNow("expired")
  fireEvent.click(await screen.findByRole("button", { name: "Sign in again" }))
  expect(screen.getByLabelText("Your Matrix ID or your server")).toBeTruthy()
})

test("without “sign this page out when done” the page stays signed in", async () => {
  const { calls } = opened()
  fireEvent.click(screen.getByLabelText("Sign this page out when done"))
  fireEvent.click(screen.getByRole("button", { name: "Link new device" }))
  await screen.findByText("the wizard")
  await tell(({ onLinked }) => onLinked?.(phone, "verified", "given"))
  await tell(({ onDone }) => onDone(false))
  await screen.findByRole("button", { name: "Link new device" })
  expect(calls).toEqual([])
})

test("a sign-in that ends by itself is said at once, but not over the end of a link", async () => {
  const { endNow } = await linking()
  endNow()
  await tell(() => {})
  expect(screen.getByText("the wizard")).toBeTruthy()
  await tell(({ onDone }) => onDone(false))
  await screen.findByText(/Your server or another tab ended this sign-in/)
})

test("signing out where the server cannot be told says so", async () => {
  const { calls } = opened({ told: false })
  fireEvent.click(screen.getByRole("button", { name: "Sign out" }))
  await screen.findByText(/still lists this page as a device/)
  expect(calls).toEqual(["sign out"])
})

/** Another tab has the one link of the account; it may be asked to let go, and tells whether it lost it. */
async function linkingElsewhere(browser: Browser) {
  let release = () => {}
  let isLost = false
  browser.locks
    .request(
      "link-new-device/link/@alice:example.org",
      () => new Promise<void>((resolve) => (release = resolve)),
    )
    .catch(() => (isLost = true))
  await Promise.resolve()
  return { release: () => release(), isLost: () => isLost }
}

async function waitingForOtherTab() {
  const browser = memoryBrowser(fetch)
  const other = await linkingElsewhere(browser)
  opened({ browser })
  fireEvent.click(screen.getByRole("button", { name: "Link new device" }))
  await screen.findByRole("heading", { name: "Another tab is linking a device" })
  expect(wizard).toBeUndefined()
  return { browser, other }
}

test("only one tab links a device of an account; the other goes on when that one is done", async () => {
  const { other } = await waitingForOtherTab()
  other.release()
  await screen.findByText("the wizard")
  expect(wizard?.takenOver).toBeUndefined()
})

test("the user can take the link over from the other tab", async () => {
  const { other } = await waitingForOtherTab()
  fireEvent.click(screen.getByRole("button", { name: "Take over" }))
  await screen.findByText("the wizard")
  expect(other.isLost()).toBe(true)
})

test("a tab from which the link is taken over says so, and can take it back", async () => {
  const browser = memoryBrowser(fetch)
  await linking({ browser })
  await act(async () => {
    await browser.locks.request("link-new-device/link/@alice:example.org", { steal: true }, () => undefined)
  })
  expect(wizard?.takenOver).toBeDefined()
  render(wizard?.takenOver)
  expect(screen.getByRole("heading", { name: "Another tab has taken over" })).toBeTruthy()
  fireEvent.click(screen.getByRole("button", { name: "Take it back" }))
  await vi.waitFor(() => expect(wizard?.takenOver).toBeUndefined())
})

test("back leaves the wait for the other tab, and leaves nothing to press through", async () => {
  const { browser } = await waitingForOtherTab()
  expect(browser.history.entries.behind).toBe(1)
  await act(() => browser.history.pressBack())
  expect(screen.getByRole("button", { name: "Link new device" })).toBeTruthy()
  await vi.waitFor(() => expect(browser.history.entries.behind).toBe(0))
})

test("a wizard that is left by its own buttons leaves nothing in the history", async () => {
  const browser = memoryBrowser(fetch)
  await linking({ browser })
  expect(browser.history.entries.behind).toBe(1)
  await tell(({ onDone }) => onDone(false))
  await vi.waitFor(() => expect(browser.history.entries.behind).toBe(0))
})
