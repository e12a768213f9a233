import { act, cleanup, fireEvent, render, screen } from "@testing-library/react"
import { StrictMode } from "react"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { handStore } from "../components/testing/ports.ts"
import { states } from "../components/testing/states.ts"
import { diagnose } from "../homeserver/diagnosis.ts"
import { ok } from "../homeserver/remedies.ts"
import { createLinkStore } from "../store/linkStore.ts"
import { borrowKeys } from "../trust/borrowedKeys.ts"
import type { Account } from "./account.ts"
import { LinkDevice, type LinkDeviceProps } from "./LinkDevice.tsx"
import type { MatrixClientLike } from "./matrixClient.ts"

vi.mock("../homeserver/diagnosis.ts", () => ({ diagnose: vi.fn() }))
vi.mock("../trust/borrowedKeys.ts", () => ({ borrowKeys: vi.fn() }))
vi.mock("../store/linkStore.ts", () => ({ createLinkStore: vi.fn() }))

const trust = { backup: "included" as const, secrets: vi.fn(), wipe: vi.fn() }
let store = handStore()
const consoleError = vi.spyOn(console, "error")

beforeEach(() => {
  store = handStore()
  vi.clearAllMocks()
  consoleError.mockImplementation(() => undefined)
  vi.mocked(diagnose).mockResolvedValue({
    checks: [ok("server")],
    codes: ["msc4108-2024"],
    scans: ["msc4108-2024"],
    conversations: ["device-grant"],
    canLink: true,
    canScan: true,
  })
  vi.mocked(borrowKeys).mockResolvedValue({ ok: true, trust })
  vi.mocked(createLinkStore).mockReturnValue(store)
  vi.stubGlobal("fetch", async () => Response.json({ devices: [] }))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  consoleError.mockReset()
})

const account = (userId = "@alice:hs.example"): Account => ({
  homeserver: "https://hs.example",
  userId,
  deviceId: "OURS",
  accessToken: () => "token",
  exportSecrets: async () => {
    throw new Error("not asked here")
  },
})

const client = (userId: string | null): MatrixClientLike => ({
  getHomeserverUrl: () => "https://hs.example",
  getUserId: () => userId,
  getDeviceId: () => userId && "OURS",
  getAccessToken: () => userId && "token",
  whoami: async () => ({}),
  getCrypto: () => undefined,
  on: () => undefined,
  removeListener: () => undefined,
})

const wizard = (props: object) => (
  <StrictMode>
    <LinkDevice {...(props as LinkDeviceProps)} />
  </StrictMode>
)

const heading = (name: string) => screen.findByRole("heading", { name })

async function running(props: object = { account: account() }) {
  const view = render(wizard(props))
  await vi.waitFor(() => expect(store.start).toHaveBeenCalled())
  store.go(states["showing-code"])
  // Started is not yet on the screen.
  await heading("Scan this with your new device")
  return view
}

test("keys that the app holds are asked for by nobody: the code comes by itself, once under StrictMode", async () => {
  await running()
  expect(await heading("Scan this with your new device")).toBeTruthy()
  expect(store.start).toHaveBeenCalledExactlyOnceWith({
    codes: ["msc4108-2024"],
    scans: ["msc4108-2024"],
    trust: expect.anything(),
  })
  expect(vi.mocked(diagnose).mock.calls[0]?.[3]).toMatchObject({ holdsKeys: true })
})

test("an app that passes a new account in each render goes on with one link", async () => {
  const { rerender } = await running()
  rerender(wizard({ account: account() }))
  expect(store.start).toHaveBeenCalledOnce()
  expect(store.dispose).not.toHaveBeenCalled()
})

test("an account without keys to export is asked for the recovery key, and what it needs is looked at", async () => {
  const { homeserver, userId, deviceId } = account()
  render(wizard({ account: { homeserver, userId, deviceId, accessToken: () => "token" } }))
  expect(await heading("Unlock your account’s keys")).toBeTruthy()
  expect(vi.mocked(diagnose).mock.lastCall?.[3]).toMatchObject({ holdsKeys: false })
  expect(screen.queryByText("This app does not have your account’s keys")).toBeNull()
})

test("a client without crypto, or one that is not verified, says so and takes the recovery key", async () => {
  vi.mocked(borrowKeys).mockResolvedValue({ ok: false, problem: "not-held" })
  render(wizard({ client: client("@alice:hs.example") }))
  expect(await heading("Unlock your account’s keys")).toBeTruthy()
  expect(screen.getByText("This app does not have your account’s keys")).toBeTruthy()
})

test("a client without cross-signing is told what is missing, and may try again", async () => {
  vi.mocked(borrowKeys).mockResolvedValue({ ok: false, problem: "no-cross-signing" })
  render(wizard({ client: client("@alice:hs.example") }))
  expect(await heading("Your account has no identity to verify with")).toBeTruthy()
  vi.mocked(borrowKeys).mockResolvedValue({ ok: true, trust })
  fireEvent.click(screen.getByRole("button", { name: "Try again" }))
  await vi.waitFor(() => expect(store.start).toHaveBeenCalled())
})

test("the app unmounts the wizard in the middle: the link ends with it", async () => {
  const { unmount } = await running()
  unmount()
  expect(store.dispose).toHaveBeenCalled()
})

test("the app changes to another account: the link ends, and nothing begins for the other one by itself", async () => {
  const { rerender } = await running()
  rerender(wizard({ account: account("@bob:hs.example") }))
  expect(await heading("This app changed to another account")).toBeTruthy()
  expect(store.dispose).toHaveBeenCalled()
  expect(store.start).toHaveBeenCalledOnce()
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Start again" })))
  await vi.waitFor(() => expect(store.start).toHaveBeenCalledTimes(2))
})

test("a client that nobody is signed in to says so; one that is signed out under a link leaves the link to say it", async () => {
  const onDone = vi.fn()
  const view = render(wizard({ client: client(null), onDone }))
  expect(await heading("This app is signed out")).toBeTruthy()
  fireEvent.click(screen.getByRole("button", { name: "Cancel" }))
  expect(onDone).toHaveBeenCalledOnce()
  view.unmount()

  const { rerender } = await running({ client: client("@alice:hs.example") })
  rerender(wizard({ client: client(null) }))
  expect(await heading("Scan this with your new device")).toBeTruthy()
  expect(store.dispose).not.toHaveBeenCalled()
})

test("what came of it is told", async () => {
  const [onLinked, onDone] = [vi.fn(), vi.fn()]
  await running({ account: account(), onLinked, onDone })
  const device = { id: "NEW", name: undefined }
  store.go({ step: "linked", device, trust: "verified", backup: "included", secrets: "given" })
  expect(onLinked).toHaveBeenCalledExactlyOnceWith({ device, trust: "verified", secrets: "given" })
  fireEvent.click(screen.getByRole("button", { name: "Done" }))
  expect(onDone).toHaveBeenCalledOnce()
})

test("R11: a wizard that is closed while it looks for the new device's keys looks on, and tells what came of it", async () => {
  const onLinked = vi.fn()
  const { unmount } = await running({ account: account(), onLinked })
  const device = { id: "NEW", name: undefined }
  const linked = { step: "linked", device, backup: "included", secrets: "given" } as const
  store.go({ ...linked, trust: undefined })
  unmount()
  expect(store.dispose).not.toHaveBeenCalled()
  store.go({ ...linked, trust: "unsigned" })
  expect(onLinked).toHaveBeenCalledExactlyOnceWith({ device, trust: "unsigned", secrets: "given" })
  expect(store.dispose).toHaveBeenCalledOnce()
})

test.each([
  ["neither", {}],
  ["both", { client: client("@alice:hs.example"), account: account() }],
])("%s of client and account is an error that says what to pass", (_what, props) => {
  expect(() => render(wizard(props))).toThrow("<LinkDevice> takes either `client` or `account`")
})

test("props that do not exist, and values that do not, are told once and by name, and stop nothing", async () => {
  const wrong = { onFinished: () => undefined, language: "xx", theme: "blue", codes: ["qr", "msc4108-2024"] }
  await running({ account: account(), ...wrong })
  expect(await heading("Scan this with your new device")).toBeTruthy()
  const told = consoleError.mock.calls.map(([text]) => String(text))
  expect(told).toHaveLength(4)
  for (const name of ["onFinished", "language", "theme", "codes"])
    expect(told.filter((text) => text.includes(`"${name}"`))).toHaveLength(1)
  expect(vi.mocked(diagnose).mock.calls[0]?.[2]).toEqual(["msc4108-2024"])
})
