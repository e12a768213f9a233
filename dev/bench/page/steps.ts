/** Something that comes on the screen, and what a user does who was only waiting for that. */
export interface Step {
  name: string
  /** A CSS selector, and the whole text of the element. */
  selector: string
  text?: string
  act?: "click" | { fill: string; submit: string }
}

declare global {
  interface Window {
    /** When each step was on the screen, in milliseconds since the navigation began. */
    seen: Record<string, number>
  }
}

/**
 * Runs in the page, from its beginning: waits until each step's element is there and was painted (a frame, and the task after it), notes
 * the time, and acts at once. So the time to the last step is the machine's alone.
 */
export function follow(steps: readonly Step[]): void {
  const seen: Record<string, number> = {}
  window.seen = seen
  let [next, painting] = [0, false]
  const find = ({ selector, text }: Step) =>
    [...document.querySelectorAll<HTMLElement>(selector)].find(
      (element) => text === undefined || element.textContent?.trim() === text,
    )
  const act = (element: HTMLElement, { act }: Step) => {
    if (act === "click") element.click()
    else if (act && element instanceof HTMLInputElement) {
      element.value = act.fill
      element.dispatchEvent(new InputEvent("input", { bubbles: true }))
      const { submit } = act
      find({ name: "", selector: "button", text: submit })?.click()
    }
  }
  const look = () => {
    const step = steps[next]
    const element = step && find(step)
    if (!element || painting) return
    painting = true
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        seen[step.name] = performance.now()
        ;[next, painting] = [next + 1, false]
        act(element, step)
        look()
      }
      port2.postMessage(undefined)
    })
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true })
}
