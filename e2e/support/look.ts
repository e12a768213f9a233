import AxeBuilder from "@axe-core/playwright"
import { expect, type Page } from "@playwright/test"

/** Has axe look at what is on the screen now, in both colour schemes; fails with what it finds. */
export async function look(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" })
    const { violations } = await new AxeBuilder({ page }).analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)
    expect(found, `${screen}, ${colorScheme}`).toEqual([])
  }
}
