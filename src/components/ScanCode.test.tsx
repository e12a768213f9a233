import { act, cleanup, fireEvent, screen } from "@testing-library/react"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { fakeScanner } from "../scanner/testing/fakeScanner.ts"
import { passTime } from "./testing/show.tsx"
import { choosePicture, settle, showScan } from "./testing/showScan.tsx"

const code = Uint8Array.of(77, 65, 84)
const picture = new File([Uint8Array.of(1)], "code.png", { type: "image/png" })

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(HTMLMediaElement.prototype, "play").mockResolvedValue()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const press = async (name: string) => {
  fireEvent.click(screen.getByRole("button", { name }))
  await settle()
}
const heading = () => screen.getByRole("heading").textContent
const button = (name: string) => screen.queryByRole("button", { name })

test("the camera is asked for once, and its code is sent as bytes", async () => {
  const { scanner, answers } = await showScan()
  expect(heading()).toBe("Point the camera at your new device")
  expect(scanner.openCamera).toHaveBeenCalledOnce()
  expect(screen.getByText("Looking for a code")).toBeTruthy()
  scanner.see()
  scanner.see(code)
  expect(answers).toEqual([{ kind: "scanned", bytes: code }])
})

test("a code that stays in view is sent once, and again after it was away", async () => {
  const { scanner, answers } = await showScan()
  for (let frame = 0; frame < 60; frame++) scanner.see(frame % 3 ? code : undefined)
  expect(answers).toHaveLength(1)
  scanner.passTime(1500)
  scanner.see(code)
  expect(answers).toHaveLength(2)
})

test("while the browser asks, the screen says so; whoever leaves meanwhile leaves no camera on", async () => {
  const scanner = fakeScanner()
  const open = scanner.openCamera.getMockImplementation()!
  let allow = () => {}
  scanner.openCamera.mockImplementation(async (deviceId) => {
    await new Promise<void>((resolve) => {
      allow = resolve
    })
    return open(deviceId)
  })
  const { unmount } = await showScan(scanner)
  expect(screen.getByText(/browser asks/)).toBeTruthy()
  unmount()
  allow()
  await settle()
  expect(scanner.running.size).toBe(0)
  expect(scanner.isWatching()).toBe(false)
})

test("leaving the screen turns the camera off", async () => {
  const { scanner, unmount } = await showScan()
  expect(scanner.running.size).toBe(1)
  unmount()
  expect(scanner.running.size).toBe(0)
})

test.each([
  ["denied", "This page may not use the camera"],
  ["absent", "No camera was found"],
  ["busy", "The camera does not start"],
  ["impossible", "No camera can be used here"],
] as const)("a camera that is %s is told, and a picture is offered first", async (problem, words) => {
  const scanner = fakeScanner()
  scanner.openCamera.mockResolvedValue(problem)
  const { answers } = await showScan(scanner)
  expect(heading()).toBe(words)
  expect(document.activeElement?.textContent).toBe(words)
  expect(screen.queryByLabelText("What the camera sees")).toBeNull()
  scanner.readPicture.mockResolvedValue({ bytes: code })
  await choosePicture(picture)
  expect(answers).toEqual([{ kind: "scanned", bytes: code }])
})

test("after the user allowed it in the settings, the camera can be tried again", async () => {
  const scanner = fakeScanner()
  scanner.openCamera.mockResolvedValueOnce("denied")
  const { answers } = await showScan(scanner)
  await press("Try the camera again")
  expect(heading()).toBe("Point the camera at your new device")
  scanner.see(code)
  expect(answers).toHaveLength(1)
})

test("a camera that is taken away while scanning is told and off", async () => {
  const { scanner } = await showScan()
  act(() => scanner.lose())
  expect(heading()).toBe("The camera is gone")
  expect(scanner.running.size).toBe(0)
  await press("Try the camera again")
  expect(scanner.running.size).toBe(1)
})

test("a decoder that cannot be loaded is told, takes the camera off, and is loaded anew on a click", async () => {
  const { scanner } = await showScan()
  const before = scanner.openDecoder.mock.calls.length
  scanner.breakDown()
  await settle()
  expect(heading()).toBe("The scanner could not be loaded")
  expect(button("Use a picture")).toBeNull()
  expect(scanner.running.size).toBe(0)
  await press("Try again")
  expect(scanner.openDecoder.mock.calls.length).toBe(before + 1)
  expect(heading()).toBe("Point the camera at your new device")
})

test("with several cameras the user switches among them, one at a time", async () => {
  const scanner = fakeScanner()
  scanner.abilities.ids = ["rear", "wide", "front"]
  await showScan(scanner)
  for (const expected of ["wide", "front", "rear"]) {
    await press("Switch camera")
    expect([...scanner.running].map(({ deviceId }) => deviceId)).toEqual([expected])
  }
})

test("with one camera there is nothing to switch, and without a light no switch for it", async () => {
  await showScan()
  expect(button("Switch camera")).toBeNull()
  expect(button("Light on")).toBeNull()
})

test("the light is turned on and off where there is one", async () => {
  const scanner = fakeScanner()
  scanner.abilities.light = true
  await showScan(scanner)
  const [camera] = scanner.running
  await press("Light on")
  expect(camera?.setLight).toHaveBeenLastCalledWith(true)
  await press("Light off")
  expect(camera?.setLight).toHaveBeenLastCalledWith(false)
  vi.mocked(camera!.setLight).mockRejectedValue(new Error("no light after all"))
  await press("Light on")
  expect(button("Light on")).toBeTruthy()
})

test("only a camera that looks at the user is shown as a mirror", async () => {
  const scanner = fakeScanner()
  const { unmount } = await showScan(scanner)
  expect(screen.getByLabelText("What the camera sees").className).not.toMatch(/mirror/)
  unmount()
  scanner.abilities.front = true
  await showScan(scanner)
  expect(screen.getByLabelText("What the camera sees").className).toMatch(/mirror/)
})

test("after three seconds without a code it is said how to hold it", async () => {
  await showScan()
  expect(screen.queryByText(/hand’s width/)).toBeNull()
  passTime(3000)
  expect(screen.getByText(/hand’s width/).closest("output")).toBeTruthy()
})

test("a wrong code is told in place, and told again when it comes again, while the scan goes on", async () => {
  const { scanner, next } = await showScan()
  next({ step: "scanning", problem: "verification", problems: 1 })
  const first = screen.getByRole("alert")
  expect(first.textContent).toContain("for verifying, not for signing in")
  next({ step: "scanning", problem: "verification", problems: 2 })
  expect(screen.getByRole("alert")).not.toBe(first)
  next({ step: "scanning", problem: "damaged", problems: 3 })
  expect(screen.getByRole("alert").textContent).toContain("Something is wrong with this code")
  expect(scanner.isWatching()).toBe(true)
})

test("the way back to a code that is shown is offered only where there is one", async () => {
  const { answers, unmount } = await showScan()
  await press("Show a code instead")
  expect(answers).toEqual([{ kind: "show-instead" }])
  unmount()
  await showScan(fakeScanner(), false)
  expect(button("Show a code instead")).toBeNull()
})
