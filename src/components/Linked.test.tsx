import { fireEvent, screen } from "@testing-library/react"
import { expect, test } from "vitest"
import { showState } from "./testing/show.tsx"
import { states } from "./testing/states.ts"

test("R11: a device with signed keys is called verified, by its name", () => {
  showState(states["linked-verified"])
  expect(screen.getByRole("heading", { name: "Element X on Pixel 12 is linked" })).toBeTruthy()
  expect(screen.getByRole("status").textContent).toContain("Verified")
})

test("R11: nothing is called verified while its keys are still looked for", () => {
  showState(states["linked-watching"])
  expect(screen.queryByText("Verified")).toBeNull()
  expect(screen.getByRole("status").textContent).toContain("Checking that it is verified")
  // The next link would end the look at this one.
  expect(screen.queryByRole("button", { name: "Link another" })).toBeNull()
})

test.each(["linked-unsigned", "linked-wrongly-signed"] as const)(
  "R11: %s is an alarm with its remedy: identity, backup and recovery key first, then the device",
  (name) => {
    showState(states[name])
    expect(screen.getByRole("heading", { name: /is linked, but not verified$/ })).toBeTruthy()
    expect(screen.getByRole("alert").textContent).toContain("may be in the wrong hands")
    const remedy = screen.getAllByRole("listitem").map((item) => item.textContent)
    expect(remedy[0]).toMatch(/Reset your identity.*backup and recovery key/)
    expect(remedy[1]).toMatch(/sign this new device out/)
    expect(screen.queryByRole("button", { name: "Link another" })).toBeNull()
  },
)

test.each(["linked-no-keys", "linked-unknown"] as const)("R11: %s is not known yet, and no alarm", (name) => {
  showState(states[name])
  expect(screen.getByText("Not known yet")).toBeTruthy()
  expect(screen.queryByRole("alert")).toBeNull()
})

test("R9: a backup key that was left out is told, with what helps", () => {
  showState(states["linked-backup-left-out"])
  expect(screen.getByText(/key of your message backup was not handed over/)).toBeTruthy()
})

test("an account without backup is told what that means", () => {
  showState(states["linked-no-backup"])
  expect(screen.getByText(/has no message backup/)).toBeTruthy()
})

test("the user can see the devices, link another, or be done", () => {
  const { again, done } = showState(states["linked-verified"])
  expect(screen.getByText("the device list")).toBeTruthy()
  fireEvent.click(screen.getByRole("button", { name: "Link another" }))
  expect(again).toHaveBeenCalledOnce()
  fireEvent.click(screen.getByRole("button", { name: "Done" }))
  expect(done).toHaveBeenCalledOnce()
})

test("R11: a page that signs itself out says when, and offers no further link", () => {
  const { next } = showState(states["linked-watching"], { signsOut: true })
  expect(screen.getByText("This page signs itself out as soon as this is known.")).toBeTruthy()
  next(states["linked-verified"])
  expect(screen.getByText("This page signs itself out now.")).toBeTruthy()
  expect(screen.queryByRole("button", { name: "Link another" })).toBeNull()
})

test("R25: a device that did not ask for its keys is verified all the same; what is missing is said, and how it gets them", () => {
  showState(states["linked-not-asked"], { signsOut: true })
  expect(screen.getByRole("status").textContent).toContain("Verified")
  expect(screen.getByRole("status").textContent).not.toContain("can read your messages")
  expect(screen.getByText("It has not got your keys yet")).toBeTruthy()
  expect(screen.getByText(/recovery key on it, or let another device/)).toBeTruthy()
  expect(screen.getByText("This page stays signed in until you sign out here.")).toBeTruthy()
  expect(screen.queryByText(/signs itself out/)).toBeNull()
})
