import { fireEvent, screen } from "@testing-library/react"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { journal, note, notedFetch } from "../../store/journal.ts"
import { show } from "../testing/show.tsx"
import { TechnicalDetails } from "./TechnicalDetails.tsx"

beforeEach(() => void journal.splice(0))
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const details = (
  <TechnicalDetails failure={{ kind: "server", status: 502, errcode: undefined }} during="entering-code" />
)

test("the report that is copied holds the failure, the steps and the requests", async () => {
  note({ at: 0, step: "preparing" })
  vi.stubGlobal("fetch", async () => new Response("", { status: 502 }))
  await notedFetch("https://hs.example.org/_matrix/client/v3/devices/QMJTWVYXKA", { method: "DELETE" })
  const writeText = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue()
  show(details)
  fireEvent.click(screen.getByRole("button", { name: "Copy the report" }))
  expect(await screen.findByText("Copied")).toBeTruthy()
  const report = writeText.mock.calls[0]?.[0]
  expect(report).toMatch(/^link-new-device \d+\.\d+\.\d+\n/)
  expect(report).toContain("during: entering-code\nkind: server\nstatus: 502\n")
  expect(report).toContain("== preparing\n")
  expect(report).toContain("DELETE hs.example.org/_matrix/client/v3/devices/…: 502")
  expect(report).not.toContain("QMJTWVYXKA")
})

test("a request that got no answer is noted with the kind of its error, and fails as it did", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no network")))
  await expect(notedFetch("https://hs.example.org/")).rejects.toThrow("no network")
  expect(journal).toMatchObject([{ method: "GET", url: "https://hs.example.org/", status: "TypeError" }])
})

test("where the browser does not allow copying, the report stands there to be copied by hand", async () => {
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("not allowed"))
  show(details)
  fireEvent.click(screen.getByRole("button", { name: "Copy the report" }))
  expect((await screen.findByRole("alert")).textContent).toContain("did not allow copying")
  expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toMatch(/^link-new-device/)
})

test("what a peer or server wrote is cut off, and stays on its line", () => {
  show(
    <TechnicalDetails
      failure={{ kind: "peer-failed", reason: `a\nb${"x".repeat(500)}` }}
      during="connecting"
    />,
  )
  expect(screen.getByText(/^a bx+…$/)).toBeTruthy()
})

test("the journal keeps the last of what happened", () => {
  for (let at = 0; at < 600; at++) note({ at, step: "preparing" })
  expect(journal.length).toBe(500)
  expect(journal.at(-1)?.at).toBe(599)
})
