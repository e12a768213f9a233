import { cleanup, createEvent, fireEvent, render, screen } from "@testing-library/react"
import { afterEach, expect, test, vi } from "vitest"
import { Root } from "./Root.tsx"
import { useEscape } from "./useEscape.ts"

afterEach(cleanup)

function Cancelling({ name, cancel }: { name: string; cancel: () => void }) {
  useEscape(true, cancel)
  return <input aria-label={name} />
}

/** A host's page with two wizards. */
function showPage() {
  const cancels = { first: vi.fn(), second: vi.fn() }
  render(
    <div>
      <input aria-label="of the host" />
      <Root>
        <Cancelling name="first" cancel={cancels.first} />
      </Root>
      <Root>
        <Cancelling name="second" cancel={cancels.second} />
      </Root>
    </div>,
  )
  /** Presses a key there, and tells whether the page was kept from doing what it does of itself. */
  const press = (place: Element, key = "Escape") => {
    const event = createEvent.keyDown(place, { key })
    fireEvent(place, event)
    return event.defaultPrevented
  }
  return { ...cancels, press }
}

test("Escape is for the wizard that has the focus, and for nobody after it", () => {
  const { first, second, press } = showPage()
  expect(press(screen.getByLabelText("second"))).toBe(true)
  expect(first).not.toHaveBeenCalled()
  expect(second).toHaveBeenCalledOnce()
})

test("Escape in what is the host's is the host's", () => {
  const { first, second, press } = showPage()
  expect(press(screen.getByLabelText("of the host"))).toBe(false)
  expect(first).not.toHaveBeenCalled()
  expect(second).not.toHaveBeenCalled()
})

test("where nothing has the focus, one press cancels one wizard", () => {
  const { first, second, press } = showPage()
  expect(press(document.body)).toBe(true)
  expect(first.mock.calls.length + second.mock.calls.length).toBe(1)
})

test("what somebody has acted on before is not acted on again, and other keys do nothing", () => {
  const { first, press } = showPage()
  const field = screen.getByLabelText("first")
  expect(press(field, "Enter")).toBe(false)
  field.addEventListener("keydown", (event) => event.preventDefault())
  press(field)
  expect(first).not.toHaveBeenCalled()
})
