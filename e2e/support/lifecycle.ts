import type { Page } from "@playwright/test"

/** What the browser does to pages that nobody looks at, and how they wake up. */
export async function lifecycleOf(page: Page) {
  const session = await page.context().newCDPSession(page)
  const set = (state: "frozen" | "active") => session.send("Page.setWebLifecycleState", { state })
  return { freeze: () => set("frozen"), wake: () => set("active") }
}
