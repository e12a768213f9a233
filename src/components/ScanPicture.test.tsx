import { cleanup, createEvent, fireEvent, screen } from "@testing-library/react"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import type { PictureReading } from "../scanner/messages.ts"
import { fakeScanner } from "../scanner/testing/fakeScanner.ts"
import { choosePicture, settle, showScan } from "./testing/showScan.tsx"

const code = Uint8Array.of(77, 65, 84)
const screenshot = new File([Uint8Array.of(1)], "code.png", { type: "image/png" })

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(HTMLMediaElement.prototype, "play").mockResolvedValue()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** A scan whose decoder says this about every picture. */
function showReading(reading: PictureReading) {
  const scanner = fakeScanner()
  scanner.readPicture.mockResolvedValue(reading)
  return showScan(scanner)
}

const paste = async (...files: File[]) => {
  fireEvent.paste(document.body, { clipboardData: { files } })
  await settle()
}

test("a chosen, a pasted and a dropped picture are read alike", async () => {
  const { scanner, answers } = await showReading({ bytes: code })
  await choosePicture(screenshot)
  await paste(screenshot)
  fireEvent.drop(document.body, { dataTransfer: { files: [screenshot] } })
  await settle()
  expect(scanner.readPicture.mock.calls).toEqual([[screenshot], [screenshot], [screenshot]])
  expect(answers).toEqual(Array.from({ length: 3 }, () => ({ kind: "scanned", bytes: code })))
})

test("while a picture hangs over the page it is shown where to drop it, and the browser does not open it", async () => {
  await showScan()
  const over = createEvent.dragOver(document.body)
  fireEvent(document.body, over)
  expect(over.defaultPrevented).toBe(true)
  expect(screen.getByText("Drop the picture here")).toBeTruthy()
  const within = createEvent.dragLeave(document.body)
  Object.defineProperty(within, "relatedTarget", { value: document.body })
  fireEvent(document.body, within)
  expect(screen.getByText("Drop the picture here")).toBeTruthy()
  fireEvent.dragLeave(document.body)
  expect(screen.queryByText("Drop the picture here")).toBeNull()
})

test.each([
  ["not-a-picture", "That is no picture"],
  ["unreadable", "This picture can’t be read"],
  ["too-large", "This picture is too large"],
  ["no-code", "No code was found in this picture"],
] as const)("a picture that is of no use (%s) gets its own words, each time anew", async (problem, words) => {
  const { answers } = await showReading({ problem })
  await choosePicture(screenshot)
  const first = screen.getByRole("alert")
  expect(first.textContent).toContain(words)
  await choosePicture(screenshot)
  expect(screen.getByRole("alert")).not.toBe(first)
  expect(answers).toEqual([])
})

test("pasted text is no picture", async () => {
  const { scanner } = await showScan()
  await paste()
  expect(screen.getByRole("alert").textContent).toContain("That is no picture")
  expect(scanner.readPicture).not.toHaveBeenCalled()
})

test("while a picture is read the screen says so; the newest one counts", async () => {
  const { scanner, answers } = await showScan()
  const replies: ((reading: PictureReading) => void)[] = []
  scanner.readPicture.mockImplementation(() => new Promise((resolve) => replies.push(resolve)))
  await choosePicture(screenshot)
  expect(screen.getByText("Looking for a code in the picture")).toBeTruthy()
  await choosePicture(screenshot)
  replies[0]?.({ problem: "no-code" })
  await settle()
  expect(screen.queryByRole("alert")).toBeNull()
  replies[1]?.({ bytes: code })
  await settle()
  expect(answers).toHaveLength(1)
})

test("what is told is always about the newest: a picture after a wrong code, a wrong code after a picture", async () => {
  const { next } = await showReading({ problem: "no-code" })
  next({ step: "scanning", problem: "not-matrix", problems: 1 })
  await choosePicture(screenshot)
  expect(screen.getByRole("alert").textContent).toContain("No code was found in this picture")
  next({ step: "scanning", problem: "not-matrix", problems: 2 })
  expect(screen.getByRole("alert").textContent).toContain("another kind of QR code")
})

test("where the decoder cannot be loaded, a picture tells it too", async () => {
  const { scanner } = await showScan()
  scanner.readPicture.mockRejectedValue(new Error("the worker failed"))
  await choosePicture(screenshot)
  expect(screen.getByRole("heading").textContent).toBe("The scanner could not be loaded")
})
