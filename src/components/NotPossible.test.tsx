import { cleanup, fireEvent, screen } from "@testing-library/react"
import { expect, test, vi } from "vitest"
import { missing, ok, unknown } from "../homeserver/remedies.ts"
import type { Check, Remedy } from "../homeserver/remedies.ts"
import { notPossible as words } from "../i18n/en/notPossible.ts"
import { NotPossible } from "./NotPossible.tsx"
import { show } from "./testing/show.tsx"
import { HelpContext } from "./ui/help.ts"

function showChecks(...checks: Check[]) {
  const acts = { again: vi.fn(), cancel: vi.fn() }
  const diagnosis = { checks, codes: [], scans: [], conversations: [], canLink: false, canScan: false }
  show(<NotPossible diagnosis={diagnosis} busy={false} scan={undefined} {...acts} />)
  return acts
}

test.each(Object.keys(words.remedies) as Remedy[])("%s: says what helps and who can do it", (remedy) => {
  const check = missing("rendezvous", remedy)
  showChecks(ok("server"), check)
  const fixer = check.status === "ok" ? "" : words.fixers[check.fixer]
  expect(screen.getByText(words.remedies[remedy])).toBeTruthy()
  expect(screen.getByText(fixer)).toBeTruthy()
})

test("R21: what is missing is named; what works instead is said", () => {
  showChecks(ok("server"), missing("device-grant", "enable-device-grant"))
  expect(screen.getByRole("heading", { name: "You can’t link a device here yet" })).toBeTruthy()
  expect(screen.getByRole("img", { name: "missing" })).toBeTruthy()
  expect(screen.getByText(/sign in on the new device by hand/)).toBeTruthy()
})

test("who can fix it is said once for all that is missing", () => {
  showChecks(missing("device-grant", "enable-device-grant"), missing("rendezvous", "enable-rendezvous"))
  expect(screen.getAllByText(words.fixers.admin)).toHaveLength(1)
})

test("the host's page for help is offered, if it has one", () => {
  const help = "https://example.org/help"
  const diagnosis = {
    checks: [ok("server")],
    codes: [],
    scans: [],
    conversations: [],
    canLink: false,
    canScan: false,
  }
  const screenOf = (
    <NotPossible diagnosis={diagnosis} busy={false} scan={undefined} again={vi.fn()} cancel={vi.fn()} />
  )
  show(<HelpContext.Provider value={help}>{screenOf}</HelpContext.Provider>)
  expect(screen.getByRole<HTMLAnchorElement>("link", { name: /^Help/ }).href).toBe(help)
  cleanup()
  show(screenOf)
  expect(screen.queryByRole("link")).toBeNull()
})

test("R22: where either of two ways would do, that is said", () => {
  showChecks(missing("device-grant", "enable-oauth"), missing("login-token", "enable-login-tokens"))
  expect(
    screen.getByText("Of “Signing in a device by code” and “One device signing in another”, one is enough."),
  ).toBeTruthy()
  cleanup()
  showChecks(missing("device-grant", "enable-device-grant"))
  expect(screen.queryByText(/one is enough/)).toBeNull()
})

test("what is not known yet is not called missing, and the server's wish for patience is passed on", () => {
  showChecks(ok("server"), unknown("rendezvous", { kind: "rate-limited", retryAfterMs: 11_200 }))
  expect(screen.getByRole("heading", { name: "Your server did not answer everything" })).toBeTruthy()
  expect(screen.queryByRole("img", { name: "missing" })).toBeNull()
  expect(screen.getByText("Try again in 12 seconds.")).toBeTruthy()
})

test("the user can ask again, or leave", () => {
  const { again, cancel } = showChecks(missing("oauth", "enable-oauth"))
  fireEvent.click(screen.getByRole("button", { name: "Try again" }))
  expect(again).toHaveBeenCalledOnce()
  fireEvent.click(screen.getByRole("button", { name: "Cancel" }))
  expect(cancel).toHaveBeenCalledOnce()
})
