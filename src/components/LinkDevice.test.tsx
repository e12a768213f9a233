import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react"
import { StrictMode } from "react"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { diagnose } from "../homeserver/diagnosis.ts"
import { missing, ok } from "../homeserver/remedies.ts"
import { createLinkStore } from "../store/linkStore.ts"
import { unlock } from "../trust/unlock.ts"
import { LinkDevice } from "./LinkDevice.tsx"
import { UnlockKeys } from "./UnlockKeys.tsx"
import { BackContext } from "./ui/back.ts"
import { passTime } from "./testing/show.tsx"
import { handStore, machineAt } from "./testing/ports.ts"
import { states, stoppedState } from "./testing/states.ts"
import { silentHomeserver } from "./testing/silentHomeserver.ts"

vi.mock("../homeserver/diagnosis.ts", () => ({ diagnose: vi.fn() }))
vi.mock("../trust/unlock.ts", () => ({ unlock: vi.fn() }))
vi.mock("../store/linkStore.ts", () => ({ createLinkStore: vi.fn() }))

const codes = ["msc4108-2024", "msc4388-rust"] as const
const grant = { scans: ["msc4108-2024", "msc4388"], conversations: ["device-grant"] } as const
const possible = { checks: [ok("server")], codes, ...grant, canLink: true, canScan: true }

const request = vi.fn(async () => Response.json({ devices: [{ device_id: "QMJTWVYXKA" }] }))
let now = 0
const homeserver = silentHomeserver(request)
const machine = machineAt(() => now)
const trust = { backup: "included" as const, secrets: vi.fn(), wipe: vi.fn() }
let store = handStore()

beforeEach(() => {
  now = 0
  store = handStore()
  vi.clearAllMocks()
  vi.mocked(diagnose).mockResolvedValue(possible)
  vi.mocked(unlock).mockResolvedValue({ ok: true, trust })
  vi.mocked(createLinkStore).mockReturnValue(store)
})
afterEach(() => {
  vi.useRealTimers()
})

function showWizard() {
  const acts = { onDone: vi.fn(), onLinked: vi.fn() }
  const queries = new QueryClient()
  const backs = new Set<() => void>()
  const listen = (act: () => void) => {
    backs.add(act)
    return () => backs.delete(act)
  }
  const wizard = (takenOver?: string) => (
    <StrictMode>
      <QueryClientProvider client={queries}>
        <BackContext.Provider value={listen}>
          <LinkDevice
            unlockScreen={UnlockKeys}
            homeserver={homeserver}
            userId="@me:example.org"
            deviceId="OURS"
            codes={codes}
            machine={machine}
            takenOver={takenOver}
            {...acts}
          />
        </BackContext.Provider>
      </QueryClientProvider>
    </StrictMode>
  )
  const view = render(wizard())
  return {
    ...view,
    ...acts,
    takeOver: () => view.rerender(wizard("taken over")),
    back: () => act(() => backs.forEach((go) => go())),
  }
}

async function unlockKeys() {
  const field = await screen.findByRole("textbox")
  fireEvent.change(field, { target: { value: "EsTc" } })
  await act(async () => fireEvent.submit(field))
}

async function showRunning() {
  const view = showWizard()
  await unlockKeys()
  store.go(states["showing-code"])
  return view
}

test("the user sees the checks, unlocks, and gets one code, also under StrictMode's double effects", async () => {
  showWizard()
  expect(screen.getByRole("heading", { name: "Getting ready" })).toBeTruthy()
  await unlockKeys()
  expect(unlock).toHaveBeenCalledWith(homeserver, "@me:example.org", "EsTc", expect.any(AbortSignal))
  expect(createLinkStore).toHaveBeenCalledOnce()
  expect(store.start).toHaveBeenCalledExactlyOnceWith({ codes, scans: grant.scans, trust: expect.anything() })
  store.go(states["showing-code"])
  expect(screen.getByRole("heading", { name: "Scan this with your new device" })).toBeTruthy()
  expect(store.dispose).not.toHaveBeenCalled()
})

test("R7: every link of the page knows the digits of those before", async () => {
  showWizard()
  await unlockKeys()
  cleanup()
  showWizard()
  await unlockKeys()
  const [first, second] = vi.mocked(createLinkStore).mock.calls.map(([{ digitsOfLinks }]) => digitsOfLinks)
  expect(first).toBeInstanceOf(Set)
  expect(second).toBe(first)
})

test("where something is missing, no key is asked for, and asking again goes on", async () => {
  const oauth = missing("oauth", "enable-oauth")
  vi.mocked(diagnose).mockResolvedValue({
    ...possible,
    checks: [oauth],
    codes: [],
    canLink: false,
    canScan: false,
  })
  showWizard()
  expect(await screen.findByRole("heading", { name: "You can’t link a device here yet" })).toBeTruthy()
  expect(screen.queryByRole("textbox")).toBeNull()
  vi.mocked(diagnose).mockResolvedValue(possible)
  fireEvent.click(screen.getByRole("button", { name: "Try again" }))
  expect(await screen.findByRole("textbox")).toBeTruthy()
})

test("what the user says reaches the run that asked", async () => {
  await showRunning()
  store.go(states["entering-code"])
  fireEvent.change(screen.getByRole("textbox"), { target: { value: "07" } })
  fireEvent.submit(screen.getByRole("textbox"))
  expect(store.answer).toHaveBeenCalledExactlyOnceWith(1, { kind: "check-code", digits: "07" })
})

test("Cancel cancels the run; Escape does so only while nobody has scanned", async () => {
  await showRunning()
  fireEvent.keyDown(document.body, { key: "Escape" })
  expect(store.cancel).toHaveBeenCalledExactlyOnceWith(1)
  store.go(states["entering-code"])
  fireEvent.keyDown(document.body, { key: "Escape" })
  expect(store.cancel).toHaveBeenCalledOnce()
  fireEvent.click(screen.getByRole("button", { name: "Cancel" }))
  expect(store.cancel).toHaveBeenCalledTimes(2)
})

test("before a link began, Cancel leaves the wizard", async () => {
  const { onDone } = showWizard()
  await screen.findByRole("textbox")
  fireEvent.click(screen.getByRole("button", { name: "Cancel" }))
  expect(onDone).toHaveBeenCalledOnce()
})

test("back is Cancel where there is something to cancel, and leads out where there is not", async () => {
  const { back, onDone } = showWizard()
  await screen.findByRole("textbox")
  back()
  expect(onDone).toHaveBeenCalledExactlyOnceWith(false)
  await unlockKeys()
  store.go(states["entering-code"])
  back()
  expect(store.cancel).toHaveBeenCalledExactlyOnceWith(1)
  store.go(states["linked-watching"])
  back()
  expect(onDone).toHaveBeenLastCalledWith(true)
})

test("a link that is taken over elsewhere is cancelled, forgets its keys, and leads to no other", async () => {
  const { takeOver } = await showRunning()
  takeOver()
  expect(store.cancel).toHaveBeenCalledWith(1)
  store.go(stoppedState({ kind: "cancelled", by: "us" }))
  expect(screen.getByText("taken over")).toBeTruthy()
  expect(screen.queryByRole("heading")).toBeNull()
  expect(store.dispose).toHaveBeenCalled()
  expect(trust.wipe).toHaveBeenCalled()
})

test("R5: a link that is taken over too late keeps on telling what the user has to know", async () => {
  const { takeOver } = await showRunning()
  takeOver()
  store.go({ ...stoppedState({ kind: "cancelled", by: "us" }), aftermath: "watching" })
  expect(screen.getByRole("heading", { name: "You cancelled" })).toBeTruthy()
  expect(screen.queryByText("taken over")).toBeNull()
  fireEvent.click(screen.getByRole("button", { name: "Start again" }))
  expect(screen.getByText("taken over")).toBeTruthy()
})

test.each([
  ["is linked", states["linked-watching"]],
  ["stopped", stoppedState({ kind: "wrong-code" })],
] as const)("R24: the keys are wiped when the link %s, and what is watched goes on", async (_, end) => {
  await showRunning()
  expect(trust.wipe).not.toHaveBeenCalled()
  store.go(end)
  expect(trust.wipe).toHaveBeenCalled()
  expect(store.dispose).not.toHaveBeenCalled()
})

test("R24: leaving the page ends the link and wipes the keys", async () => {
  const { unmount } = await showRunning()
  unmount()
  expect(store.dispose).toHaveBeenCalledOnce()
  expect(trust.wipe).toHaveBeenCalled()
})

test("R24: after a link ended, a new one asks for the keys again and says why", async () => {
  await showRunning()
  const checked = vi.mocked(diagnose).mock.calls.length
  store.go(stoppedState({ kind: "expired", at: "connected" }))
  fireEvent.click(screen.getByRole("button", { name: "Start again" }))
  await screen.findByRole("textbox")
  expect(store.dispose).toHaveBeenCalledOnce()
  expect(screen.getByText(/forgotten when the last link ended/)).toBeTruthy()
  expect(vi.mocked(diagnose).mock.calls.length).toBeGreaterThan(checked)
})

function pass(minutes: number) {
  for (let tick = 0; tick < minutes * 6; tick++) {
    now += 10_000
    passTime(10_000)
  }
}

test("R24: ten idle minutes lock the keys again, however often the code renews itself", async () => {
  await showRunning()
  vi.useFakeTimers()
  // The link's own timers began before the fake ones: a step begins them anew.
  store.go(states.connecting)
  store.go(states["showing-code"])
  pass(9)
  fireEvent.keyDown(document.body, { key: "a" })
  pass(5)
  store.go({ ...states["showing-code"], renewals: 2, usableUntil: now + 40_000 })
  pass(4)
  expect(trust.wipe).not.toHaveBeenCalled()
  pass(1)
  expect(trust.wipe).toHaveBeenCalled()
  expect(store.dispose).toHaveBeenCalledOnce()
  vi.useRealTimers()
  expect(await screen.findByText(/nothing happened for ten minutes/)).toBeTruthy()
})

test("R11: a link is reported once, after the new device's keys were looked at, and the list marks it", async () => {
  const { onLinked } = await showRunning()
  store.go(states["linked-watching"])
  expect(onLinked).not.toHaveBeenCalled()
  expect(await screen.findByText("New")).toBeTruthy()
  const before = request.mock.calls.length
  store.go(states["linked-verified"])
  expect(onLinked).toHaveBeenCalledExactlyOnceWith(states["linked-verified"].device, "verified", "given")
  await vi.waitFor(() => expect(request.mock.calls.length).toBeGreaterThan(before))
})
