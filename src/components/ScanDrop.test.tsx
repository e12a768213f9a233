import { cleanup, createEvent, fireEvent, render, screen } from "@testing-library/react"
import { afterEach, expect, test, vi } from "vitest"
import { ScanDrop } from "./ScanDrop.tsx"
import { Root } from "./ui/Root.tsx"

afterEach(cleanup)

const picture = new File(["a picture"], "code.png", { type: "image/png" })

/** The place for pictures on a host's page. */
function showOnPage() {
  const onPicture = vi.fn()
  render(
    <div>
      <p>of the host</p>
      <Root>
        <p>beside it</p>
        <ScanDrop onPicture={onPicture} />
      </Root>
    </div>,
  )
  return onPicture
}

/** Drags a picture there and drops it; tells whether the browser is kept from opening it in place of the page. */
function drop(place: Element): boolean {
  fireEvent.dragEnter(place)
  const event = createEvent.drop(place, { dataTransfer: { files: [picture] } })
  fireEvent(place, event)
  return event.defaultPrevented
}

test("a picture that is dropped or pasted in the wizard is taken, also beside the place for it", () => {
  const onPicture = showOnPage()
  expect(drop(screen.getByText("beside it"))).toBe(true)
  fireEvent.paste(screen.getByText("beside it"), { clipboardData: { files: [picture] } })
  expect(onPicture.mock.calls).toEqual([[picture], [picture]])
})

test("what is dropped or pasted elsewhere is the host's", () => {
  const onPicture = showOnPage()
  expect(drop(screen.getByText("of the host"))).toBe(false)
  fireEvent.paste(screen.getByText("of the host"), { clipboardData: { files: [picture] } })
  expect(onPicture).not.toHaveBeenCalled()
})

test("the place says so while a picture is over the wizard, and no longer", () => {
  showOnPage()
  fireEvent.dragEnter(screen.getByText("beside it"))
  expect(screen.getByText("Drop the picture here")).toBeTruthy()
  fireEvent.dragEnter(screen.getByText("of the host"))
  expect(screen.queryByText("Drop the picture here")).toBeNull()
})
