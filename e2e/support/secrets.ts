import { decodeRecoveryKey } from "matrix-js-sdk/lib/crypto-api/recovery-key.js"
import { unbase64 } from "../../dev/new-device/bytes.ts"
import type { Account, Stack } from "../../dev/stack/startStack.ts"
import { homeserverOf } from "../../src/homeserver/testing/homeserverOf.ts"
import { unlock } from "../../src/trust/unlock.ts"
import { expect, test as base } from "./scanFixtures.ts"
import { type Traces, watchTraces } from "./traces.ts"
import { spellings } from "./unfolded.ts"

/** Tests that search what they leave behind. */
export const test = base.extend<{ traces: Traces }>({
  traces: async ({ context, site, stack }, provide) => {
    const parts = [
      [site.url, "the site"],
      [stack.homeserver, "the homeserver"],
      [stack.rendezvousServer, "the rendezvous server"],
      [stack.oauth, "the OAuth server"],
    ] as const
    const known = parts.filter(([url]) => url !== "")
    const names = Object.fromEntries(known.map(([url, name]) => [new URL(url).origin, name]))
    await provide(await watchTraces(context, names))
  },
})

/** The recovery key and every private key of the account, in every spelling. */
export async function keysOf(stack: Stack, account: Account): Promise<Record<string, string[]>> {
  const { recoveryKey } = account
  const unlocked = await unlock(homeserverOf(stack, account), account.userId, recoveryKey)
  if (!unlocked.ok) throw new Error(unlocked.problem)
  const { cross_signing: keys, backup } = await unlocked.trust.secrets()
  const named = Object.entries({ ...keys, backup: backup?.key ?? "" })
  return {
    recovery: [recoveryKey, recoveryKey.replaceAll(" ", ""), ...spellings(decodeRecoveryKey(recoveryKey))],
    ...Object.fromEntries(named.map(([name, key]) => [name, [key, ...spellings(unbase64(key))]])),
  }
}

const withoutId = (place: string) => place.replace(/[0-9a-f-]{36}$/, "ID")

/** After a whole link and the sign-out: the keys are nowhere, what was said to the new device neither, tokens only where they have to be. */
export async function expectNoSecrets(
  traces: Traces,
  keys: Record<string, string[]>,
  newAccessToken: string,
): Promise<void> {
  expect(Object.keys(keys)).toHaveLength(5)
  for (const [name, spelled] of Object.entries(keys)) expect(await traces.placesOf(spelled), name).toEqual([])
  expect(await traces.placesOf([newAccessToken])).toEqual([])
  // The words of the conversation are in the site's own scripts, and readable nowhere else.
  const said = await traces.placesOf(["m.login.", '"cross_signing"'])
  expect(said.filter((place) => !place.startsWith("body from the site /assets/"))).toEqual([])

  // The OAuth server's answer was in the address for a moment.
  expect(await traces.placesOf(["?code=", "&code="])).not.toContain("history")
  const access = await traces.answered("/oauth2/token", "access_token")
  expect(access.length).toBeGreaterThan(0)
  expect(await traces.placesOf(access)).toEqual([
    "authorization header to the homeserver",
    "body from the OAuth server /oauth2/token",
  ])
  const refresh = await traces.answered("/oauth2/token", "refresh_token")
  expect((await traces.placesOf(refresh)).map(withoutId)).toEqual([
    "body from the OAuth server /oauth2/token",
    "body to the OAuth server /oauth2/revoke",
    "localStorage link-new-device/sign-in/ID",
  ])
}
