import { fireEvent, screen } from "@testing-library/react"
import { beforeAll, expect, test, vi } from "vitest"
import { loadScanning, showState } from "./testing/show.tsx"
import { states } from "./testing/states.ts"

// The small DOM would go to the page itself.
beforeAll(() => addEventListener("click", (event) => event.preventDefault()))

const opened = { kind: "consent-opened" }
const link = () => screen.getByRole<HTMLAnchorElement>("link", { name: /account\.example\.org/ })
const fold = () => fireEvent.click(screen.getByText("Other ways to open it"))

test("R18: the page is a real link that gives nothing away, and its host is shown before", () => {
  showState(states["consent-needed"])
  expect(link().href).toBe("https://account.example.org/link?code=HJKL-QRST")
  expect(link().target).toBe("_blank")
  expect(link().rel).toBe("noopener noreferrer")
  expect(screen.getByText("account.example.org")).toBeTruthy()
})

test("R18: following the link says so in the same act", () => {
  const { answers } = showState(states["consent-needed"])
  fireEvent.click(link())
  expect(answers).toEqual([opened])
})

test("R18: after a scan by us too, nothing opens by itself: the page waits for the user's click", async () => {
  await loadScanning()
  const open = vi.spyOn(window, "open")
  const clicked = vi.spyOn(HTMLElement.prototype, "click")
  const { answers, next } = showState(states["showing-check-code"])
  next(states["consent-needed"])
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2 }))
  expect(open).not.toHaveBeenCalled()
  expect(clicked).not.toHaveBeenCalled()
  expect(answers).toEqual([])
  fireEvent.click(link())
  expect(answers).toEqual([opened])
})

test("R18: a middle click counts, a right click does not", () => {
  const { answers } = showState(states["consent-needed"])
  fireEvent(link(), new MouseEvent("auxclick", { bubbles: true, button: 2 }))
  expect(answers).toEqual([])
  fireEvent(link(), new MouseEvent("auxclick", { bubbles: true, button: 1 }))
  expect(answers).toEqual([opened])
})

test("R18: copying the address counts", async () => {
  const { answers } = showState(states["consent-needed"])
  const writeText = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue()
  fold()
  fireEvent.click(screen.getByRole("button", { name: "Copy the address" }))
  expect(writeText).toHaveBeenCalledWith("https://account.example.org/link?code=HJKL-QRST")
  expect(answers).toEqual([opened])
  expect(await screen.findByText(/^Copied/)).toBeTruthy()
})

test("R18: copying it by hand counts, and so does having opened it another way", () => {
  const { answers } = showState(states["consent-needed"])
  fold()
  fireEvent.copy(screen.getByText("https://account.example.org/link?code=HJKL-QRST"))
  fireEvent.click(screen.getByRole("button", { name: "I opened it another way" }))
  expect(answers).toEqual([opened, opened])
})

test("the link stays in the document while the browser follows it", () => {
  const { next } = showState(states["consent-needed"])
  const before = link()
  next(states["awaiting-consent"])
  expect(screen.getByRole("link", { name: /Open it again/ })).toBe(before)
  expect(document.activeElement?.textContent).toBe("Finish in the other tab")
})

test("a page that fills in the code is compared; for one that does not, the user is told beforehand to type it", () => {
  const { next } = showState(states["consent-needed"])
  expect(screen.getByText(/Check that the code shown there matches/)).toBeTruthy()
  next(states["consent-needed-type-code"])
  expect(screen.getByText(/^Type the code there/)).toBeTruthy()
})

test("a user whose browser does not open the page can say so, before and after", () => {
  const { answers, next } = showState(states["consent-needed"])
  fold()
  fireEvent.click(screen.getByRole("button", { name: "I can’t open this page" }))
  next(states["awaiting-consent"])
  fireEvent.click(screen.getByRole("button", { name: "I can’t open this page" }))
  expect(answers).toEqual([{ kind: "page-did-not-open" }, { kind: "page-did-not-open" }])
})
