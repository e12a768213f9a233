import { setUpKeys } from "./keys.ts"
import type { SignedIn } from "./signIn.ts"
import type { Account, Stack } from "./startStack.ts"
import { randomDeviceId, randomName, type Register } from "./users.ts"

/** The part of a stack that is about users: how they come to be, and sign in, is all that tells the stacks apart. */
export function stackUsers(
  { url, serverName }: { url: string; serverName: string },
  register: Register,
  signIn: (who: Pick<Account, "localpart" | "password">, deviceId: string) => Promise<SignedIn>,
): Pick<Stack, "homeserver" | "serverName" | "createUser" | "signIn"> {
  return {
    homeserver: url,
    serverName,
    signIn: (account, deviceId = randomDeviceId()) => signIn(account, deviceId),
    async createUser({
      name = randomName("user"),
      password = randomName("pw"),
      keys = "full",
      passphrase,
    } = {}) {
      await register(name, password)
      const session = await signIn({ localpart: name, password }, randomDeviceId())
      const userId = `@${name}:${serverName}`
      const recoveryKey = (await setUpKeys(keys, { homeserver: url, userId, session, passphrase })) ?? ""
      return { ...session, userId, localpart: name, password, recoveryKey, ...(passphrase && { passphrase }) }
    },
  }
}
