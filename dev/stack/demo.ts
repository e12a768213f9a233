import type { Progress } from "./progress.ts"
import { buildSite } from "./site.ts"
import { startStack } from "./startStack.ts"
import type { Account, Stack, StackOptions } from "./startStack.ts"

/** Servers, site and a user to sign in with: what a person or an outside client needs to try a link. */
export interface Demo {
  stack: Stack
  user: Account
  /** The site's address. */
  site: string
  stop(): Promise<void>
}

/** Starts all of it; what was started is stopped again when a later part fails. */
export async function startDemo(progress: Progress, options: StackOptions = {}): Promise<Demo> {
  const stack = await startStack({ ...options, progress })
  try {
    progress("Making a user with keys ...")
    const user = await stack.createUser({ name: "alice", password: "wonderland" })
    progress("Building the site ...")
    const built = await buildSite()
    const { homeserver, rendezvousServer } = stack
    const site = await built.serve({ homeserver, rendezvousServer })
    const stop = async (): Promise<void> => {
      await Promise.all([site.stop(), stack.stop()])
      await built.remove()
    }
    return { stack, user, site: site.url, stop }
  } catch (error) {
    await stack.stop()
    throw error
  }
}
