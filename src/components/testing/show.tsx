import { act, cleanup, render, screen } from "@testing-library/react"
import type { ReactElement } from "react"
import { afterEach, beforeAll, vi } from "vitest"
import type { Answer, LinkState } from "../../store/state.ts"
import { LinkScreen, preloadEnds } from "../LinkScreen.tsx"
import type { LinkScreenProps } from "../LinkScreen.tsx"
import { ClockContext } from "../ui/clock.ts"
import { states, stoppedState } from "./states.ts"

// A running link loads them in time.
beforeAll(preloadEnds)
afterEach(cleanup)

const atZero = () => 0

/** Renders with a clock that stands at 0, unless it is given one. For tests. */
export const show = (element: ReactElement, now: () => number = atZero) =>
  render(<ClockContext.Provider value={now}>{element}</ClockContext.Provider>)

/** Lets the fake timers of vitest run. For tests. */
export function passTime(milliseconds: number): void {
  act(() => {
    vi.advanceTimersByTime(milliseconds)
  })
}

/** Renders the screen of a state, and remembers what the user said. For tests. */
export function showState(
  state: LinkState,
  props: Partial<LinkScreenProps> = {},
  now: () => number = atZero,
) {
  const answers: Answer[] = []
  const acts = { cancel: vi.fn(), again: vi.fn(), done: vi.fn() }
  const element = (next: LinkState) => (
    <ClockContext.Provider value={now}>
      <LinkScreen
        state={next}
        answer={(answer) => answers.push(answer)}
        {...acts}
        canShow
        otherCode={false}
        signsOut={false}
        devices={<p>the device list</p>}
        signOut={<p>the way to sign it out</p>}
        {...props}
      />
    </ClockContext.Provider>
  )
  const { rerender } = render(element(state))
  return { ...acts, answers, next: (state: LinkState) => rerender(element(state)) }
}

/** Loads the screens of a link in which this page vouches for the new device. For tests, before fake timers. */
export async function loadVouching(): Promise<void> {
  await import("../Vouching.tsx")
  showState(states["comparing-code"])
  await screen.findByRole("button", { name: "Decline" })
  cleanup()
  await Promise.all([preloadEnds(), import("../StoppedVouching.tsx")])
  showState(stoppedState({ kind: "declined-here" }))
  await screen.findByRole("button", { name: "Close" })
  cleanup()
}

/** Loads the screens of a scan, as the first of them does: from then on they are there at once. For tests, before fake timers. */
export async function loadScanning(): Promise<void> {
  await import("../Scanning.tsx")
  showState(states["scan-warning"])
  await screen.findByText("Somebody who sends you a code wants your account")
  cleanup()
}

/** Loads the screen of codes that were put away. For tests, before fake timers. */
export async function loadPaused(): Promise<void> {
  showState(states["renewal-paused"])
  await screen.findByRole("button", { name: "Show a new code" })
  cleanup()
}
