import { act, cleanup, fireEvent, render, screen } from "@testing-library/react"
import { afterEach, expect, test, vi } from "vitest"

import { en as wizard } from "../i18n/en.ts"
import { App } from "./App.tsx"
import type { Booted } from "./boot.ts"
import { configLine } from "./configLine.ts"
import { keep } from "./session/keep.ts"
import { currentSignIn, readSignIn } from "./session/record.ts"
import { ErrorBoundary } from "./ErrorBoundary.tsx"
import { configOf } from "./testing/configOf.ts"
import { memoryBrowser } from "./testing/memoryBrowser.ts"
import { strictOAuth } from "./testing/strictOAuth.ts"
import { UnfitPage } from "./UnfitPage.tsx"
import { en } from "./words/en.ts"

afterEach(cleanup)

const words = { wizard, app: en }

const shown = (booted: Booted) =>
  act(async () => {
    render(<App browser={memoryBrowser(fetch)} booting={Promise.resolve(booted)} />)
    await Promise.resolve()
  })

test("a wrong entry in config.json is named, in plain sight", async () => {
  const problem = { kind: "invalid", at: "codes.0", what: "Invalid type" } as const
  await shown({ ok: false, problem, detail: configLine(problem), words })
  expect(screen.getByRole("heading", { name: "This page is not set up correctly" })).toBeTruthy()
  expect(screen.getByText("config.json: codes.0: Invalid type").closest("details")).toBeNull()
})

test("users find the page for help wherever they are on the site, if there is one", async () => {
  const config = configOf({ help: "https://example.org/help" })
  await shown({ ok: true, config, view: { view: "sign-in" }, route: undefined, words })
  const link = screen.getByRole<HTMLAnchorElement>("link", { name: /^Help/ })
  expect([link.href, link.target, link.rel]).toEqual([
    "https://example.org/help",
    "_blank",
    "noopener noreferrer",
  ])
})

test("a user whose server cannot be asked stays signed in, and can try again", async () => {
  const view = { view: "unreachable" } as const
  await shown({ ok: true, config: configOf({}), view, route: undefined, words })
  expect(screen.getByRole("heading", { name: "Your server does not answer" })).toBeTruthy()
  expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy()
})

test("or leaves, as the server may never answer again; it is told when it does", async () => {
  const browser = memoryBrowser(() => Promise.reject(new TypeError("network")))
  const { server } = strictOAuth()
  const granted = {
    userId: "@alice:example.org",
    deviceId: "PAGE",
    baseUrl: "https://matrix.example.org",
    clientId: "client",
  }
  const { id } = keep(browser, {
    kind: "oauth",
    ...granted,
    server,
    stay: true,
    accessToken: "a",
    refreshToken: "r",
  })
  const booted = {
    ok: true,
    config: configOf({}),
    view: { view: "unreachable" },
    route: undefined,
    words,
  } as const
  await act(async () => {
    render(<App browser={browser} booting={Promise.resolve(booted)} />)
    await Promise.resolve()
  })
  fireEvent.click(screen.getByRole("button", { name: "Sign out" }))
  expect(await screen.findByText(/still lists this page as a device/)).toBeTruthy()
  expect(readSignIn(browser, id)).toMatchObject({ leaving: true })
  expect(currentSignIn(browser)).toBeUndefined()
})

test("R26: where the page must not run it says why, and what to do", () => {
  render(<UnfitPage why="framed" />)
  expect(screen.getByRole("heading", { name: "Open this page by itself" })).toBeTruthy()
  expect(screen.getByRole<HTMLAnchorElement>("link", { name: "Open it in its own tab" }).target).toBe(
    "_blank",
  )
})

test("a mistake of the page shows words and never what was in the error", () => {
  const quiet = vi.spyOn(console, "error").mockImplementation(() => {})
  function Broken(): never {
    throw new RangeError("secret-token")
  }
  render(
    <ErrorBoundary>
      <Broken />
    </ErrorBoundary>,
  )
  expect(screen.getByRole("heading", { name: "This page made a mistake" })).toBeTruthy()
  expect(document.body.textContent).toContain("RangeError")
  expect(document.body.textContent).not.toContain("secret-token")
  quiet.mockRestore()
})
