import type { Page } from "@playwright/test"

/** What the browser does to tabs that nobody looks at, as of `realTabs.ts`. A tab has to be hidden to be frozen. */
export async function lifecycleOf(page: Page) {
  const session = await page.context().newCDPSession(page)
  const set = (state: "frozen" | "active") => session.send("Page.setWebLifecycleState", { state })
  return {
    freeze: () => set("frozen"),
    /** The user looks at it again. */
    async wake() {
      await set("active")
      await page.bringToFront()
    },
  }
}
