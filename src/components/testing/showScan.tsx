import { act, fireEvent, render, screen } from "@testing-library/react"
import { StrictMode } from "react"
import { vi } from "vitest"
import { fakeScanner } from "../../scanner/testing/fakeScanner.ts"
import { ScannerContext } from "../../scanner/useScanner.ts"
import type { Answer } from "../../store/state.ts"
import { ScanCode } from "../ScanCode.tsx"
import type { StateOf } from "../step.ts"

/** Lets everything that waits for nothing but promises come to its end. Wants fake timers. For tests. */
export const settle = () => act(() => vi.advanceTimersByTimeAsync(0))

/** Renders the camera screen over a scanner that the test moves, and remembers what it answered. Wants fake timers. For tests. */
export async function showScan(scanner = fakeScanner(), canShow = true) {
  const answers: Answer[] = []
  const element = (state: StateOf<"scanning">) => (
    <StrictMode>
      <ScannerContext.Provider value={scanner.parts}>
        <ScanCode
          state={state}
          answer={(answer) => answers.push(answer)}
          cancel={() => undefined}
          canShow={canShow}
        />
      </ScannerContext.Provider>
    </StrictMode>
  )
  const { rerender, unmount } = render(element({ step: "scanning", problem: undefined, problems: 0 }))
  await settle()
  return { scanner, answers, unmount, next: (state: StateOf<"scanning">) => rerender(element(state)) }
}

/** The user chooses files where a picture is asked for. For tests. */
export async function choosePicture(...files: File[]): Promise<void> {
  fireEvent.change(screen.getByLabelText("Use a picture", { selector: "input" }), { target: { files } })
  await settle()
}
