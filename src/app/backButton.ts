import type { Browser } from "./browser.ts"

/**
 * The browser's back button leads out of the wizard, not out of the site. While the wizard is open the tab's history has one more entry,
 * and none once it is closed, whichever way. Forward leads to nothing: whoever gets there is brought back.
 */
export class BackButton {
  readonly #history: Browser["history"]
  readonly #listeners = new Set<() => void>()
  #isOpen = false
  #isTravelling = false

  constructor(history: Browser["history"]) {
    this.#history = history
  }

  /** Tells `act` of each press while the wizard is open. */
  listen = (act: () => void): (() => void) => {
    this.#listeners.add(act)
    return () => this.#listeners.delete(act)
  }

  /** From now on the history follows; returns the way to end that. */
  attach(): () => void {
    this.#settleSoon()
    return this.#history.onMove(() => this.#moved())
  }

  setOpen(isOpen: boolean): void {
    this.#isOpen = isOpen
    this.#settleSoon()
  }

  #moved(): void {
    const wasOurs = this.#isTravelling
    this.#isTravelling = false
    if (!wasOurs && this.#isOpen && !this.#history.isInside()) for (const act of this.#listeners) act()
    this.#settleSoon()
  }

  /** Later, because effects of React come in pairs and what a press does to the screen is not done at once. */
  #settleSoon(): void {
    queueMicrotask(() => this.#settle())
  }

  #settle(): void {
    // A step back is under way; pushing an entry now would be pushed away by it.
    if (this.#isTravelling) return
    const isInside = this.#history.isInside()
    if (this.#isOpen && !isInside) this.#history.enter()
    if (!this.#isOpen && isInside) {
      this.#isTravelling = true
      this.#history.back()
    }
  }
}
