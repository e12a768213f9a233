import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react"
import { StrictMode } from "react"
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest"
import { diagnose } from "../homeserver/diagnosis.ts"
import { missing, ok, unknown, type Check } from "../homeserver/remedies.ts"
import type { CodeKind } from "../protocol/dialect.ts"
import { createLinkStore } from "../store/linkStore.ts"
import { unlock } from "../trust/unlock.ts"
import { LinkDevice } from "./LinkDevice.tsx"
import { UnlockKeys } from "./UnlockKeys.tsx"
import type { ScanCodeProps } from "./ScanCode.tsx"
import { handStore, machineAt } from "./testing/ports.ts"
import { loadPaused, loadScanning, passTime } from "./testing/show.tsx"
import { states } from "./testing/states.ts"
import { silentHomeserver } from "./testing/silentHomeserver.ts"
import { Card } from "./ui/Card.tsx"

vi.mock("../homeserver/diagnosis.ts", () => ({ diagnose: vi.fn() }))
vi.mock("../trust/unlock.ts", () => ({ unlock: vi.fn() }))
vi.mock("../store/linkStore.ts", { spy: true })
vi.mock("./ScanCode.tsx", () => ({
  ScanCode: ({ canShow }: ScanCodeProps) => <Card heading={`The camera; codes: ${canShow}`} />,
}))

const device = silentHomeserver(async () => Response.json({}))
const trust = { backup: "included" as const, secrets: vi.fn(), wipe: vi.fn() }
let now = 0

beforeAll(loadScanning)
beforeAll(loadPaused)
beforeEach(() => {
  now = 0
  vi.clearAllMocks()
  vi.mocked(unlock).mockResolvedValue({ ok: true, trust })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.mocked(createLinkStore).mockRestore()
})

const found = (rendezvous: Check, codes: readonly CodeKind[] = []) => ({
  checks: [ok("server"), rendezvous],
  codes,
  canLink: rendezvous.status === "ok",
  canScan: true,
  scans: ["msc4108-2024", "msc4388"] as const,
  conversations: ["device-grant"] as const,
})
const noCodes = found(missing("rendezvous", "enable-rendezvous"))
const notSaid = found(unknown("rendezvous", { kind: "no-answer" }))
const possible = found(ok("rendezvous"), ["msc4388-spec"])

function showWizard() {
  return render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <LinkDevice
          unlockScreen={UnlockKeys}
          homeserver={device}
          userId="@me:example.org"
          deviceId="OURS"
          codes={["msc4108-2024", "msc4388-spec"]}
          machine={machineAt(() => now)}
          onDone={vi.fn()}
        />
      </QueryClientProvider>
    </StrictMode>,
  )
}

async function unlockKeys() {
  const field = await screen.findByRole("textbox")
  fireEvent.change(field, { target: { value: "EsTc" } })
  await act(async () => fireEvent.submit(field))
}

const heading = () => screen.getByRole("heading", { level: 2 }).textContent
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole("button", { name })))
const escape = () => act(async () => fireEvent.keyDown(document.body, { key: "Escape" }))

/** A link that shows a code, moved by hand. */
async function showRunning() {
  const store = handStore()
  vi.mocked(createLinkStore).mockReturnValue(store)
  vi.mocked(diagnose).mockResolvedValue(possible)
  const view = showWizard()
  await unlockKeys()
  store.go(states["showing-code"])
  return { ...view, store }
}

/** What a scan needs may still be on its way; no code is promised meanwhile. */
async function untilWarned() {
  expect(screen.queryByRole("heading", { name: "Scan this with your new device" })).toBeNull()
  await screen.findByRole("heading", { name: "Only scan a code you can see in front of you" })
}

/** Lets the button of the warning become one, which takes a second. */
async function haveDeviceAtHand() {
  await vi.waitFor(() => {
    expect(screen.getByRole<HTMLButtonElement>("button", { name: /my new device here/ }).disabled).toBe(false)
  }, 3000)
  await press("I have my new device here")
}

test("from the code the user gets by way of the warning to the camera, and back", async () => {
  const { store } = await showRunning()
  await press("Scan its code instead")
  expect(store.answer).toHaveBeenLastCalledWith(1, { kind: "scan-instead" })
  store.go(states["scan-warning"])
  expect(heading()).toBe("Only scan a code you can see in front of you")
  await haveDeviceAtHand()
  expect(store.answer).toHaveBeenLastCalledWith(1, { kind: "device-at-hand" })
  store.go(states.scanning)
  expect(heading()).toBe("The camera; codes: true")
  store.go(states["scan-warning"])
  await press("Show a code instead")
  expect(store.answer).toHaveBeenLastCalledWith(1, { kind: "show-instead" })
})

test("a user whose code was put away can scan instead", async () => {
  const { store } = await showRunning()
  store.go(states["renewal-paused"])
  await press("Scan its code instead")
  expect(store.answer).toHaveBeenLastCalledWith(1, { kind: "scan-instead" })
})

test("Escape cancels at the warning and at the camera, but not once a code was scanned", async () => {
  const { store } = await showRunning()
  store.go(states["scan-warning"])
  await escape()
  store.go(states.scanning)
  await escape()
  expect(store.cancel).toHaveBeenCalledTimes(2)
  store.go(states["connecting-scanned"])
  await escape()
  store.go(states["showing-check-code"])
  await escape()
  expect(store.cancel).toHaveBeenCalledTimes(2)
})

test("R24: ten idle minutes before the camera lock the keys again", async () => {
  const { store } = await showRunning()
  vi.useFakeTimers()
  // The link's own timers began before the fake ones: a step begins them anew.
  store.go(states.connecting)
  store.go(states["scan-warning"])
  for (let tick = 0; tick < 60; tick++) {
    if (tick === 30) store.go(states.scanning)
    expect(trust.wipe).not.toHaveBeenCalled()
    now += 10_000
    passTime(10_000)
  }
  expect(trust.wipe).toHaveBeenCalled()
  expect(store.dispose).toHaveBeenCalledOnce()
})

test("R21: where the server lets no code be shown, the keys are unlocked all the same and the link begins with the warning", async () => {
  vi.mocked(diagnose).mockResolvedValue(noCodes)
  showWizard()
  await unlockKeys()
  await untilWarned()
  expect(screen.getByText(/can’t show a code with your server/)).toBeTruthy()
  expect(screen.queryByRole("button", { name: "Show a code instead" })).toBeNull()
  await haveDeviceAtHand()
  expect(heading()).toBe("The camera; codes: false")
})

test("R21: no wizard leads past the warning: a new link begins with it again", async () => {
  vi.mocked(diagnose).mockResolvedValue(noCodes)
  showWizard()
  await unlockKeys()
  await untilWarned()
  await haveDeviceAtHand()
  await escape()
  expect(heading()).toBe("You cancelled")
  await press("Start again")
  await unlockKeys()
  await untilWarned()
})

test("a server that did not say whether codes can be shown is asked again, or the user scans", async () => {
  vi.mocked(diagnose).mockResolvedValue(notSaid)
  showWizard()
  await screen.findByRole("heading", { name: "Your server did not answer everything" })
  await press("Scan the new device’s code")
  await unlockKeys()
  await untilWarned()
})

test("while that is asked again and answered, the user who waited gets a code", async () => {
  vi.mocked(diagnose).mockResolvedValue(notSaid)
  vi.mocked(createLinkStore).mockReturnValue(handStore())
  showWizard()
  await screen.findByRole("heading", { name: "Your server did not answer everything" })
  vi.mocked(diagnose).mockResolvedValue(possible)
  await press("Try again")
  await unlockKeys()
  expect(heading()).toBe("Scan this with your new device")
})

test("where more is missing than codes to show, a scan is not offered", async () => {
  const oauth = missing("oauth", "enable-oauth")
  vi.mocked(diagnose).mockResolvedValue({ ...noCodes, checks: [oauth], canScan: false })
  showWizard()
  await screen.findByRole("heading", { name: "You can’t link a device here yet" })
  expect(screen.queryByRole("button", { name: "Scan the new device’s code" })).toBeNull()
})
