import { expect, test as base } from "./support/fixtures.ts"
import { serveOn } from "./support/hosts.ts"
import { look } from "./support/look.ts"
import { SitePage } from "./support/sitePage.ts"

const test = base.extend<{ config: string }>({
  config: ["", { option: true }],
  site: async ({ page, config }, provide) => {
    const served = await serveOn("a static host", config === "" ? undefined : config)
    await provide(new SitePage(page, served.url))
    await served.stop()
  },
})

const wrong: [what: string, config: string, words: string][] = [
  ["no JSON", '{\n  "homeserver": "example.org",\n}', "config.json, line 3, column 1: this is not JSON"],
  [
    "an entry that does not exist",
    '{ "homeservr": "example.org" }',
    "config.json: homeservr: there is no such entry; did you mean homeserver?",
  ],
  [
    "a homeserver that it does not allow",
    '{ "homeserver": "evil.example", "homeservers": ["example.org"] }',
    "config.json: homeserver: must be one of those in homeservers, written in the same way",
  ],
]

for (const [what, config, words] of wrong) {
  test.describe(what, () => {
    test.use({ config })

    test(`a config.json with ${what} is said to be wrong, and where`, async ({ site }) => {
      await site.page.goto(site.url)
      await expect(site.heading("This page is not set up correctly")).toBeVisible()
      await expect(site.page.getByText(words)).toBeVisible()
      await expect(site.page.getByRole("textbox")).toHaveCount(0)
      await look(site.page, what)
    })
  })
}

test("without a config.json the site works with its defaults, and offers no homeserver", async ({ site }) => {
  await site.page.goto(site.url)
  await expect(site.page.getByLabel("Your Matrix ID or your server")).toHaveValue("")
})

test.describe("a look of its own", () => {
  const help = "https://example.org/help"
  test.use({ config: JSON.stringify({ theme: "dark", languages: ["de"], help }), locale: "en" })

  test("the theme, the languages and the page for help are those of config.json", async ({ site }) => {
    const { page } = site
    await page.goto(site.url)
    await expect(site.heading("Melde dich an, um ein Gerät zu verbinden")).toBeVisible()
    await expect(page.getByRole("link", { name: /^Hilfe/ })).toHaveAttribute("href", help)
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("dark")
    await look(page, "with a page for help")
    await expect(page.locator("meta[name=theme-color][media=all]")).toHaveAttribute("content", "#0f1312")
  })
})

test.describe("some homeservers", () => {
  test.use({ config: '{ "homeservers": ["example.org", "example.net"] }' })

  test("a homeserver that is not allowed is refused before anybody is asked", async ({ site, traffic }) => {
    await site.page.goto(site.url)
    await site.page.getByLabel("Your Matrix ID or your server").fill("@me:evil.example")
    await site.button("Continue").click()
    await expect(site.page.getByRole("alert")).toHaveText(
      "This page does not sign in at evil.example, but at example.org and example.net.",
    )
    expect(traffic.origins()).toEqual([new URL(site.url).origin])
  })
})
