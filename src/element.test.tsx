import { act } from "@testing-library/react"
import { createElement, useEffect } from "react"
import { afterEach, expect, test, vi } from "vitest"
import { LinkDevice, type LinkDeviceProps } from "./embed/LinkDevice.tsx"
import { LinkDeviceElement } from "./element.tsx"
import type { Account } from "./embed/account.ts"

vi.mock("./embed/LinkDevice.tsx", () => ({ LinkDevice: vi.fn(() => null) }))

const account: Account = {
  homeserver: "https://hs.example",
  userId: "@alice:hs.example",
  deviceId: "OURS",
  accessToken: () => "token",
}

afterEach(() => {
  document.body.replaceChildren()
  vi.mocked(LinkDevice).mockClear()
})

const props = (): LinkDeviceProps | undefined => vi.mocked(LinkDevice).mock.lastCall?.[0]

async function onPage(attributes: Record<string, string> = {}): Promise<LinkDeviceElement> {
  const element = document.createElement("link-device")
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  await act(async () => document.body.append(element))
  return element
}

test("it is nothing before it is told whose devices it is about", async () => {
  const element = await onPage()
  expect(element).toBeInstanceOf(LinkDeviceElement)
  expect(LinkDevice).not.toHaveBeenCalled()
  await act(async () => {
    element.account = account
  })
  expect(props()).toMatchObject({ account })
})

test("what was set before the element was defined counts, and may be set anew", async () => {
  const element = document.createElement("link-device")
  // As an app leaves it whose element is upgraded later.
  Object.defineProperty(element, "account", { value: account, writable: true, configurable: true })
  await act(async () => document.body.append(element))
  expect(props()).toMatchObject({ account })
  const other = { ...account, deviceId: "OTHER" }
  await act(async () => {
    element.account = other
  })
  expect(props()).toMatchObject({ account: other })
})

test("it is nothing again once it is about nobody's devices", async () => {
  const element = await onPage()
  const gone = vi.fn()
  vi.mocked(LinkDevice).mockImplementation(() => {
    useEffect(() => gone, [])
    return createElement("p", undefined, "the wizard")
  })
  await act(async () => {
    element.account = account
  })
  expect(element.textContent).toBe("the wizard")
  await act(async () => {
    element.account = undefined
  })
  expect(element.textContent).toBe("")
  expect(gone).toHaveBeenCalledOnce()
  vi.mocked(LinkDevice).mockReset()
})

test("its attributes are the wizard's props, and may change while it is there", async () => {
  const element = await onPage({
    codes: "msc4108-2024 msc3906",
    "rendezvous-server": "https://r.example/",
    language: "de",
  })
  await act(async () => {
    element.account = account
  })
  expect(props()).toMatchObject({
    codes: ["msc4108-2024", "msc3906"],
    rendezvousServer: "https://r.example/",
    language: "de",
  })
  await act(async () => element.setAttribute("theme", "dark"))
  expect(props()).toMatchObject({ theme: "dark" })
})

test("what the wizard calls back are events of the element", async () => {
  const element = await onPage()
  const [linked, done] = [vi.fn(), vi.fn()]
  element.addEventListener("linked", ({ detail }) => linked(detail))
  element.addEventListener("done", ({ detail }) => done(detail))
  await act(async () => {
    element.account = account
  })
  const detail = { device: { id: "NEW", name: undefined }, trust: "verified", secrets: "given" } as const
  props()?.onLinked?.(detail)
  props()?.onDone?.()
  expect(linked).toHaveBeenCalledExactlyOnceWith(detail)
  expect(done).toHaveBeenCalledOnce()
})

test("removed and put back, it begins anew", async () => {
  const element = await onPage()
  await act(async () => {
    element.account = account
  })
  await act(async () => element.remove())
  vi.mocked(LinkDevice).mockClear()
  await act(async () => document.body.append(element))
  expect(LinkDevice).toHaveBeenCalled()
})
