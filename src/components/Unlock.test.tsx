import { act, fireEvent, screen } from "@testing-library/react"
import { describe, expect, test, vi } from "vitest"
import { unlockWords as en } from "../i18n/en/unlock.ts"
import type { TrustPort } from "../protocol/ports.ts"
import type { UnlockProblem } from "../trust/problem.ts"
import type { Unlocked } from "../trust/checkedKeys.ts"
import { show } from "./testing/show.tsx"
import { Unlock } from "./Unlock.tsx"

const trust = () => ({ backup: "included", secrets: vi.fn(), wipe: vi.fn() }) satisfies TrustPort
const field = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Recovery key or passphrase" })
const enter = (secret: string) => {
  fireEvent.change(field(), { target: { value: secret } })
  fireEvent.submit(field())
}

function showUnlock(unlock: (secret: string, signal: AbortSignal) => Promise<Unlocked>) {
  const onUnlocked = vi.fn()
  const cancel = vi.fn()
  const view = show(<Unlock unlock={unlock} onUnlocked={onUnlocked} cancel={cancel} />)
  return { ...view, onUnlocked, cancel }
}

test("R24: the field is cleared at once, and no browser is invited to fill it in or to save it", () => {
  const { container } = showUnlock(() => new Promise(() => undefined))
  expect(field().type).toBe("text")
  expect(field().autocomplete).toBe("off")
  expect(field().getAttribute("spellcheck")).toBe("false")
  enter("EsTc 1234 secret")
  expect(field().value).toBe("")
  expect(container.innerHTML).not.toContain("1234")
})

test("the unlocked keys are handed on, and what was typed goes to the unlocking alone", async () => {
  const keys = trust()
  const unlock = vi.fn(async () => ({ ok: true, trust: keys }) as const)
  const { onUnlocked } = showUnlock(unlock)
  await act(async () => enter("  EsTc 1234  "))
  expect(unlock).toHaveBeenCalledExactlyOnceWith("EsTc 1234", expect.any(AbortSignal))
  expect(onUnlocked).toHaveBeenCalledExactlyOnceWith(keys)
})

test("the user can paste or type at once", () => {
  showUnlock(() => new Promise(() => undefined))
  expect(document.activeElement).toBe(field())
})

test("an empty field is not sent", () => {
  const unlock = vi.fn()
  showUnlock(unlock)
  enter("   ")
  expect(unlock).not.toHaveBeenCalled()
  expect(document.activeElement).toBe(field())
})

test("while it is checked, words say so, and a second press does nothing", () => {
  const unlock = vi.fn(() => new Promise<Unlocked>(() => undefined))
  showUnlock(unlock)
  enter("key")
  enter("key")
  expect(unlock).toHaveBeenCalledOnce()
  expect(screen.getByRole("status").textContent).toContain("Unlocking")
})

describe.each(Object.keys(en.problems).filter((name) => name !== "bug") as UnlockProblem[])(
  "%s",
  (problem) => {
    test("is said with what to do, and the field is ready for another try", async () => {
      showUnlock(async () => ({ ok: false, problem }))
      await act(async () => enter("key"))
      const { title, next } = en.problems[problem]
      expect(screen.getByRole("alert").textContent).toBe(title + next)
      expect(document.activeElement).toBe(field())
      expect(field().getAttribute("aria-invalid")).toBe("true")
    })
  },
)

test("a mistake of ours is called one", async () => {
  showUnlock(() => Promise.reject(new Error("bug")))
  await act(async () => enter("key"))
  expect(screen.getByRole("alert").textContent).toContain("This page made a mistake")
})

test("R24: keys that arrive after the user left are wiped", async () => {
  const keys = trust()
  let answer: (result: Unlocked) => void = () => undefined
  const { unmount, onUnlocked } = showUnlock(() => new Promise((resolve) => (answer = resolve)))
  enter("key")
  unmount()
  await act(async () => answer({ ok: true, trust: keys }))
  expect(keys.wipe).toHaveBeenCalledOnce()
  expect(onUnlocked).not.toHaveBeenCalled()
})

test("what was typed can be looked at, and is covered again", () => {
  showUnlock(() => new Promise(() => undefined))
  const toggle = screen.getByRole("button", { name: "Show" })
  expect(toggle.getAttribute("aria-pressed")).toBe("false")
  fireEvent.click(toggle)
  expect(toggle.getAttribute("aria-pressed")).toBe("true")
})
