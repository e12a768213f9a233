import { fireEvent, screen, within } from "@testing-library/react"
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest"
import { failures } from "./testing/failures.ts"
import { loadVouching, showState } from "./testing/show.tsx"
import { stoppedState } from "./testing/states.ts"

beforeAll(loadVouching)
afterEach(() => {
  vi.restoreAllMocks()
})

const heading = () => screen.getByRole("heading", { level: 2 }).textContent
const details = () => screen.getByText("Technical details").closest("details")

/** Ends that are only possible once the new device has signed in. */
const late = ["key-mismatch", "not-signed"]
const early = Object.values(failures)
  .flat()
  .filter(({ kind }) => !late.includes(kind))

describe.each(early)("%o", (failure) => {
  test("says what happened, whether the account is safe, and what to do next", () => {
    const { again, done } = showState(stoppedState(failure))
    expect(heading()).not.toMatch(/something went wrong/i)
    expect(document.activeElement?.textContent).toBe(heading())
    expect(screen.getByText("Your account is safe")).toBeTruthy()
    const retry = screen.queryByRole("button", { name: "Start again" })
    if (retry) fireEvent.click(retry)
    expect(again).toHaveBeenCalledTimes(retry ? 1 : 0)
    fireEvent.click(screen.getByRole("button", { name: "Close" }))
    expect(done).toHaveBeenCalledOnce()
  })

  test("keeps its kind in the technical details only", () => {
    showState(stoppedState(failure))
    const fold = details()
    if (!fold) throw new Error("no details")
    expect(within(fold).getByText(failure.kind)).toBeTruthy()
    expect(within(fold).getByText("awaiting-consent")).toBeTruthy()
  })
})

test("R5: a device that signed in and should not have can be signed out from the same screen", () => {
  showState(stoppedState({ kind: "expired", at: "accepted" }, "signed-in"))
  expect(screen.getByText("the way to sign it out")).toBeTruthy()
})

test("R5: where a login was given away already, no other tab is spoken of", () => {
  showState(stoppedState({ kind: "cancelled", by: "us" }, "watching", "awaiting-sign-in"))
  expect(screen.getByText("The new device may still sign in")).toBeTruthy()
  expect(screen.queryByText(/other tab/)).toBeNull()
})

test("R14: after acceptance, a cancelled link may also have been declined on the server's page", () => {
  showState(stoppedState({ kind: "not-approved" }))
  expect(heading()).toBe("The new device was not approved")
  expect(screen.getByText(/declined on your server’s page, or cancelled on the new device/)).toBeTruthy()
})

test("R14: a device that never appeared may have been approved with another account", () => {
  showState(stoppedState({ kind: "device-not-found", by: "us" }))
  expect(screen.getByText(/approved with another account\?/)).toBeTruthy()
})

test("who cancelled is told apart", () => {
  const { next } = showState(stoppedState({ kind: "cancelled", by: "us" }))
  expect(heading()).toBe("You cancelled")
  next(stoppedState({ kind: "cancelled", by: "them" }))
  expect(heading()).toBe("Your new device cancelled")
})

test("a server that does not answer is told apart from being offline", () => {
  const { next } = showState(stoppedState({ kind: "unreachable" }))
  expect(heading()).toBe("The server does not answer")
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(false)
  next(stoppedState({ kind: "unreachable" }))
  expect(heading()).toBe("You are offline")
})

test("R5: while a late approval can still sign the device in, the user is told not to approve it", () => {
  showState(stoppedState({ kind: "cancelled", by: "us" }, "watching"))
  expect(screen.getByText("Don’t approve anything in the other tab any more")).toBeTruthy()
  expect(screen.getByRole("status").textContent).toContain("Watching whether the device still signs in")
  expect(screen.queryByText("Your account is safe")).toBeNull()
})

test("R5: where nobody can find out any more whether it signed in, that is said, and nothing is said to go on", () => {
  showState(stoppedState({ kind: "signed-out" }, "not-known"))
  expect(screen.getByText("Don’t approve anything in the other tab any more")).toBeTruthy()
  expect(screen.getByRole("status").textContent).toContain("could not be found out")
  expect(screen.queryByText(/Watching/)).toBeNull()
})

test.each(["sharing-secrets", "giving-secrets"] as const)(
  "R5: a device that may have the keys is not said to lack them: %s",
  (during) => {
    showState(stoppedState({ kind: "interrupted" }, "signed-in", during))
    expect(heading()).toBe("Signed in, but not finished")
    expect(screen.getByText(/Whether your keys arrived there is not known/)).toBeTruthy()
  },
)

test("R5: a device that may be verified, and has no keys, is not said to be unverified", () => {
  showState(stoppedState({ kind: "interrupted" }, "signed-in", "verifying-device"))
  expect(heading()).toBe("Signed in, but not finished")
  expect(screen.getByText(/It was not given your keys/)).toBeTruthy()
})

test("R5: where the keys were not to be had, the device lacks them", () => {
  showState(stoppedState({ kind: "keys-unavailable" }, "signed-in", "sharing-secrets"))
  expect(heading()).toBe("Signed in, but not verified yet")
  expect(screen.getByText(/It was not given your keys/)).toBeTruthy()
})

test("R5: a device that stayed out leaves the account safe", () => {
  showState(stoppedState({ kind: "cancelled", by: "us" }, "stayed-out"))
  expect(screen.getByText(/No new device signed in, and none of your keys were shared/)).toBeTruthy()
})

test("R5: a device that signed in late is named, with the ways to finish and the device list", () => {
  showState(stoppedState({ kind: "expired", at: "accepted" }, "signed-in"))
  expect(heading()).toBe("Signed in, but not verified yet")
  expect(screen.getByText(/^Element X on Pixel 12 was approved/)).toBeTruthy()
  const ways = screen.getAllByRole("listitem").map((item) => item.textContent)
  expect(ways[0]).toMatch(/recovery key/)
  expect(ways[1]).toMatch(/Verify it from another device/)
  expect(ways[2]).toMatch(/Sign it out/)
  expect(screen.getByText("the device list")).toBeTruthy()
})

test("R5: where the keys may or may not have arrived, the screen claims neither", () => {
  showState(stoppedState({ kind: "interrupted" }, "signed-in", "sharing-secrets"))
  expect(screen.getByText(/Whether your keys arrived there is not known/)).toBeTruthy()
  expect(screen.queryByText(/was not given your keys/)).toBeNull()
})

test("what a peer wrote at length is cut short", () => {
  showState(stoppedState({ kind: "peer-failed", reason: "x".repeat(4000) }))
  expect(details()?.textContent?.length).toBeLessThan(300)
})
