import { act, cleanup, fireEvent, render, screen } from "@testing-library/react"
import { StrictMode } from "react"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { Card } from "./Card.tsx"
import { later } from "./later.tsx"

const Screen = ({ name }: { name: string; cancel: () => void }) => <Card heading={`The screen of ${name}`} />
const lost = new TypeError("Failed to fetch dynamically imported module")

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** Shows a screen that loads while `network.works`; `wait` lets time pass. */
function showLater(network = { works: true }) {
  const load = vi.fn(async () => {
    if (!network.works) throw lost
    return Screen
  })
  const Later = later<{ name: string; cancel: () => void }>(load)
  const cancel = vi.fn()
  const view = render(
    <StrictMode>
      <Later name="somebody" cancel={cancel} />
    </StrictMode>,
  )
  const wait = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds))
  return { ...view, Later, load, cancel, network, wait }
}
const heading = () => screen.getByRole("heading", { level: 2 })

test("a screen that is loaded late appears by itself and takes the focus", async () => {
  const { wait } = showLater()
  expect(screen.getByRole("status").textContent).toContain("Loading this part of the page")
  await wait(0)
  expect(heading().textContent).toBe("The screen of somebody")
  expect(document.activeElement).toBe(heading())
})

test("what was loaded once is there at once the next time", async () => {
  const { Later, wait } = showLater()
  await wait(0)
  const { container } = render(<Later name="anybody" cancel={vi.fn()} />)
  expect(container.textContent).toContain("The screen of anybody")
})

test("a load that fails is tried again without a word to the user", async () => {
  const { network, wait } = showLater({ works: false })
  await wait(0)
  network.works = true
  expect(screen.queryByRole("button", { name: "Try again" })).toBeNull()
  await wait(1000)
  expect(heading().textContent).toBe("The screen of somebody")
})

test("where nothing helps, words say so on the same card, and the user says when to try again", async () => {
  const { load, cancel, network, wait } = showLater({ works: false })
  await wait(10_000)
  expect(heading().textContent).toBe("This part of the page did not load")
  expect(document.activeElement).toBe(heading())
  const before = load.mock.calls.length
  network.works = true
  fireEvent.click(screen.getByRole("button", { name: "Cancel" }))
  expect(cancel).toHaveBeenCalledOnce()
  expect(load).toHaveBeenCalledTimes(before)
  fireEvent.click(screen.getByRole("button", { name: "Try again" }))
  await wait(0)
  expect(heading().textContent).toBe("The screen of somebody")
})

test("a screen that was left is not loaded any more", async () => {
  const { load, unmount, wait } = showLater({ works: false })
  unmount()
  const before = load.mock.calls.length
  await wait(10_000)
  expect(load).toHaveBeenCalledTimes(before)
})
