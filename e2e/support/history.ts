import type { Page } from "@playwright/test"

/** Where a tab stands in its history: how often its user could go back, and forward. */
export async function placeInHistory(page: Page): Promise<{ behind: number; ahead: number }> {
  const session = await page.context().newCDPSession(page)
  const { currentIndex, entries } = await session.send("Page.getNavigationHistory")
  await session.detach()
  return { behind: currentIndex, ahead: entries.length - 1 - currentIndex }
}
