import { act, cleanup, render, screen } from "@testing-library/react"
import { afterEach, expect, test, vi } from "vitest"

import { en as wizard } from "../i18n/en.ts"
import { App } from "./App.tsx"
import type { Booted } from "./boot.ts"
import { ErrorBoundary } from "./ErrorBoundary.tsx"
import { memoryBrowser } from "./testing/memoryBrowser.ts"
import { UnfitPage } from "./UnfitPage.tsx"
import { en } from "./words/en.ts"

afterEach(cleanup)

const words = { wizard, app: en }

const shown = (booted: Booted) =>
  act(async () => {
    render(<App browser={memoryBrowser(fetch)} booting={Promise.resolve(booted)} />)
    await Promise.resolve()
  })

test("a wrong entry in config.json is named", async () => {
  const problem = { kind: "invalid", at: "codes.0", what: "Invalid type" } as const
  await shown({ ok: false, problem, words })
  expect(screen.getByRole("heading", { name: "This page is not set up correctly" })).toBeTruthy()
  expect(screen.getByText(/codes\.0/)).toBeTruthy()
})

test("a user whose server cannot be asked stays signed in, and can try again", async () => {
  const config = { codes: ["msc4108-2024" as const], clientId: {}, connect: [] }
  await shown({ ok: true, config, view: { view: "unreachable" }, words })
  expect(screen.getByRole("heading", { name: "Your server does not answer" })).toBeTruthy()
  expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy()
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
