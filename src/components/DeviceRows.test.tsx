import { screen } from "@testing-library/react"
import { expect, test } from "vitest"
import { DeviceRows } from "./DeviceRows.tsx"
import { show } from "./testing/show.tsx"

const device = (id: string, lastSeen?: number) => ({
  id,
  name: `App ${id}`,
  lastSeen,
  current: id === "OURS",
})

test("the new device stands first and is marked, then this page, then by last activity", () => {
  const devices = [device("OLD", 1), device("RECENT", 2), device("OURS"), device("FRESH")]
  show(<DeviceRows devices={devices} newDeviceId="FRESH" />)
  const rows = screen.getAllByRole("listitem").map((row) => row.textContent)
  expect(rows[0]).toBe("App FRESHFRESHNew")
  expect(rows[1]).toBe("App OURSOURSThis page")
  expect(rows[2]).toMatch(/^App RECENT/)
  expect(rows[3]).toMatch(/^App OLD/)
})

test("a device without a name is called so", () => {
  show(<DeviceRows devices={[{ id: "X", name: undefined, lastSeen: undefined, current: false }]} />)
  expect(screen.getByText("Unnamed device")).toBeTruthy()
})
