import { expect, type Page } from "@playwright/test"
import { preview } from "vite"
import { installExample, runScript } from "../../dev/package/examples.ts"
import type { Account, Stack } from "../../dev/stack/startStack.ts"
import { policy } from "../../src/app/policy.ts"
import { test as base } from "./scanFixtures.ts"
import { SitePage } from "./sitePage.ts"

interface WorkerFixtures {
  /** Packages to install besides those of the example, e.g. another major of matrix-js-sdk. */
  installed: string[]
  /** Base URL of the example, which the packed package is installed into. */
  exampleUrl: string
}

interface Fixtures {
  /** The example's client, not yet opened. */
  client: ClientPage
}

/** A small Matrix client of others, with the packed package in its settings. It is served under the site's own strict policy. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  installed: [[], { scope: "worker", option: true }],

  exampleUrl: [
    async ({ installed }, provide) => {
      const example = await installExample("embed", installed)
      await runScript(example, "build")
      const server = await preview({
        root: example.directory,
        configFile: false,
        logLevel: "error",
        preview: {
          host: "127.0.0.1",
          port: 0,
          headers: { "Content-Security-Policy": policy([], false) },
        },
      })
      const address = server.httpServer.address()
      if (typeof address !== "object" || address === null) throw new Error("the example has no address")
      await provide(`http://127.0.0.1:${address.port}/`)
      await server.close()
      await example.remove()
    },
    { scope: "worker", timeout: 600_000 },
  ],

  // The client has its own cryptography.
  loadsWasm: true,

  client: ({ page, exampleUrl }, provide) => provide(new ClientPage(page, exampleUrl)),

  known: async ({ exampleUrl, stack }, provide) => {
    const urls = [exampleUrl, stack.homeserver, stack.rendezvousServer, stack.oauth].filter(Boolean)
    await provide(new Set(urls.map((url) => new URL(url).origin)))
  },
})

/** On the OAuth server's pages, which do not know this browser yet. */
export async function signInAndAllow(tab: Page, { localpart, password }: Account): Promise<void> {
  await tab.getByRole("button", { name: "Continue" }).click()
  await tab.getByLabel("Username").fill(localpart)
  await tab.getByLabel("Password").fill(password)
  await tab.getByRole("button", { name: "Sign in" }).click()
  await tab.getByRole("button", { name: "Allow", exact: true }).click()
}

/** The client as its user sees it. What is in the wizard is found as on the site. */
class ClientPage extends SitePage {
  /**
   * Signs in as a new device of the account. Without the recovery key it does not hold the account's keys.
   * @param options `at`: which page of the client
   */
  async signInAs(
    stack: Stack,
    account: Account,
    { recoveryKey = account.recoveryKey, at = "" }: { recoveryKey?: string; at?: string } = {},
  ): Promise<void> {
    const { accessToken } = await stack.signIn(account)
    await this.page.goto(this.url + at)
    await this.page.getByLabel("Homeserver").fill(stack.homeserver)
    await this.page.getByLabel("Access token").fill(accessToken)
    await this.page.getByLabel("Recovery key").fill(recoveryKey)
    await this.button("Sign in").click()
    await this.button("Link new device").waitFor()
  }
}

export { expect }
