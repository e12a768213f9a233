import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react"
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest"
import { diagnose } from "../homeserver/diagnosis.ts"
import { ok } from "../homeserver/remedies.ts"
import type { OpenCryptoDevice } from "../protocol/ports.ts"
import { createLinkStore } from "../store/linkStore.ts"
import { unlock } from "../trust/unlock.ts"
import { LinkDevice } from "./LinkDevice.tsx"
import { UnlockKeys } from "./UnlockKeys.tsx"
import { handStore, machineAt } from "./testing/ports.ts"
import { loadVouching } from "./testing/show.tsx"
import { silentHomeserver } from "./testing/silentHomeserver.ts"
import { states, stoppedState } from "./testing/states.ts"
import { BackContext } from "./ui/back.ts"

vi.mock("../homeserver/diagnosis.ts", () => ({ diagnose: vi.fn() }))
vi.mock("../trust/unlock.ts", () => ({ unlock: vi.fn() }))
vi.mock("../store/linkStore.ts", () => ({ createLinkStore: vi.fn() }))

const homeserver = silentHomeserver(async () => Response.json({ devices: [] }))
const trust = { backup: "included" as const, secrets: vi.fn(), wipe: vi.fn() }
const possible = {
  checks: [ok("server")],
  codes: ["msc3906"] as const,
  scans: ["msc3906"] as const,
  conversations: ["login-token"] as const,
  canLink: true,
  canScan: true,
}
const openCrypto: OpenCryptoDevice = () => Promise.reject(new Error("not opened here"))
const rendezvousServer = "https://rendezvous.example.org/"
let store = handStore()

beforeAll(loadVouching)
beforeEach(() => {
  store = handStore()
  vi.clearAllMocks()
  vi.mocked(diagnose).mockResolvedValue(possible)
  vi.mocked(unlock).mockResolvedValue({ ok: true, trust })
  vi.mocked(createLinkStore).mockReturnValue(store)
})
afterEach(cleanup)

/** The wizard on a homeserver with login tokens, after the keys were unlocked. */
async function begin(given: { openCrypto?: OpenCryptoDevice }) {
  const acts = { onDone: vi.fn(), onLinked: vi.fn() }
  const backs = new Set<() => void>()
  render(
    <QueryClientProvider client={new QueryClient()}>
      <BackContext.Provider
        value={(back) => {
          backs.add(back)
          return () => backs.delete(back)
        }}
      >
        <LinkDevice
          unlockScreen={UnlockKeys}
          homeserver={homeserver}
          userId="@me:example.org"
          deviceId="OURS"
          codes={["msc4108-2024", "msc3906"]}
          rendezvousServer={rendezvousServer}
          machine={machineAt(() => 0)}
          {...given}
          {...acts}
        />
      </BackContext.Provider>
    </QueryClientProvider>,
  )
  const field = await screen.findByRole("textbox")
  fireEvent.change(field, { target: { value: "EsTc" } })
  await act(async () => fireEvent.submit(field))
  return { ...acts, back: () => act(() => backs.forEach((go) => go())) }
}

const ports = () => vi.mocked(createLinkStore).mock.lastCall?.[0]
const preference = () => vi.mocked(diagnose).mock.lastCall?.[2]

test("R25: with a cryptography of its own the page offers this way, and takes what the homeserver lets it", async () => {
  await begin({ openCrypto })
  expect(preference()).toEqual(["msc4108-2024", "msc3906"])
  expect(ports()).toMatchObject({ homeserver, rendezvousServer, loginToken: { openCrypto } })
  expect(store.start).toHaveBeenCalledExactlyOnceWith({ codes: ["msc3906"], scans: ["msc3906"], trust })
  const tokens = await ports()?.loginToken?.tokens()
  expect(tokens?.userId).toBe("@me:example.org")
})

test("R25: without one it is not even asked for", async () => {
  await begin({})
  expect(preference()).toEqual(["msc4108-2024"])
  expect(ports()?.loginToken).toBeUndefined()
})

test("R25: the host is told that the new device has not asked for its keys, and so not to sign itself out", async () => {
  const { onLinked } = await begin({ openCrypto })
  const state = states["linked-not-asked"]
  store.go(state)
  expect(onLinked).toHaveBeenCalledExactlyOnceWith(state.device, "verified", "not-asked")
  expect(screen.getByText("It has not got your keys yet")).toBeTruthy()
})

test("while the new device fetches its keys, back does not cancel what is done, but stops the wait", async () => {
  const { back } = await begin({ openCrypto })
  store.go(states["giving-secrets"])
  back()
  expect(store.cancel).not.toHaveBeenCalled()
  expect(store.answer).toHaveBeenCalledExactlyOnceWith(1, { kind: "stop-waiting" })
})

test("R24: the keys are wiped when the new device turns out not to encrypt, and back leads out", async () => {
  const { back, onDone, onLinked } = await begin({ openCrypto })
  store.go(states["linked-unencrypted"])
  expect(trust.wipe).toHaveBeenCalled()
  expect(onLinked).not.toHaveBeenCalled()
  back()
  expect(onDone).toHaveBeenCalledExactlyOnceWith(false)
})

test("a device that signed in and is not the user's can be signed out before anything else", async () => {
  await begin({ openCrypto })
  store.go(stoppedState({ kind: "key-mismatch" }, "signed-in", "checking-device"))
  const signOut = screen.getByRole("button", { name: "Sign that device out" })
  const again = screen.getByRole("button", { name: "Start again" })
  expect(signOut.className).not.toBe(again.className)
  expect(again.className).toBe(screen.getByRole("button", { name: "Close" }).className)
})

test("no way to sign a device out is offered where none signed in, or the server did not say which", async () => {
  await begin({ openCrypto })
  store.go(stoppedState({ kind: "declined-here" }, "none", "comparing-code"))
  expect(screen.queryByRole("button", { name: "Sign that device out" })).toBeNull()
  store.go(states["linked-unencrypted-unknown"])
  expect(screen.queryByRole("button", { name: "Sign that device out" })).toBeNull()
})
