import { fireEvent, screen } from "@testing-library/react"
import { expect, test, vi } from "vitest"
import { missing, ok, unknown } from "../homeserver/remedies.ts"
import type { Check, Remedy } from "../homeserver/remedies.ts"
import { en } from "../i18n/en.ts"
import { NotPossible } from "./NotPossible.tsx"
import { show } from "./testing/show.tsx"

function showChecks(...checks: Check[]) {
  const acts = { again: vi.fn(), leave: vi.fn() }
  const diagnosis = { checks, codes: [], scans: [], conversations: [], canLink: false, canScan: false }
  show(<NotPossible diagnosis={diagnosis} busy={false} scan={undefined} {...acts} />)
  return acts
}

test.each(Object.keys(en.notPossible.remedies) as Remedy[])(
  "%s: says what helps and who can do it",
  (remedy) => {
    const check = missing("rendezvous", remedy)
    showChecks(ok("server"), check)
    const fixer = check.status === "ok" ? "" : en.notPossible.fixers[check.fixer]
    expect(screen.getByText(en.notPossible.remedies[remedy])).toBeTruthy()
    expect(screen.getByText(fixer)).toBeTruthy()
  },
)

test("R21: what is missing is named; what works instead is said", () => {
  showChecks(ok("server"), missing("device-grant", "enable-device-grant"))
  expect(screen.getByRole("heading", { name: "You can’t link a device here yet" })).toBeTruthy()
  expect(screen.getByRole("img", { name: "missing" })).toBeTruthy()
  expect(screen.getByText(/sign in on the new device by hand/)).toBeTruthy()
})

test("who can fix it is said once for all that is missing", () => {
  showChecks(missing("device-grant", "enable-device-grant"), missing("rendezvous", "enable-rendezvous"))
  expect(screen.getAllByText(en.notPossible.fixers.admin)).toHaveLength(1)
})

test("what is not known yet is not called missing, and the server's wish for patience is passed on", () => {
  showChecks(ok("server"), unknown("rendezvous", { kind: "rate-limited", retryAfterMs: 11_200 }))
  expect(screen.getByRole("heading", { name: "Your server did not answer everything" })).toBeTruthy()
  expect(screen.queryByRole("img", { name: "missing" })).toBeNull()
  expect(screen.getByText("Try again in 12 seconds.")).toBeTruthy()
})

test("the user can ask again, or leave", () => {
  const { again, leave } = showChecks(missing("oauth", "enable-oauth"))
  fireEvent.click(screen.getByRole("button", { name: "Try again" }))
  expect(again).toHaveBeenCalledOnce()
  fireEvent.click(screen.getByRole("button", { name: "Cancel" }))
  expect(leave).toHaveBeenCalledOnce()
})
