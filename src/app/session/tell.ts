import type { Browser } from "../browser.ts"
import { revoke } from "../oauth/revoke.ts"
import type { SignIn } from "./record.ts"

/** Whether the server knows that a sign-in is over. `never`: it cannot be told, so there is nothing to wait for. */
export type Told = "yes" | "not-yet" | "never"

/** Tells the server that a sign-in is over. Call it under the lock of the sign-in only. */
export async function tell(browser: Browser, signIn: SignIn): Promise<Told> {
  if (signIn.kind === "matrix") {
    const loaded = await import("../login/logOut.ts").catch(() => undefined)
    return loaded ? loaded.logOut(browser, signIn) : "not-yet"
  }
  const { server, clientId, refreshToken } = signIn
  if (await revoke(browser, server, clientId, refreshToken)) return "yes"
  return server.revocation_endpoint === undefined ? "never" : "not-yet"
}
